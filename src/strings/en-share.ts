/** The English words of the menu of channels, which travel with the file that says them. */
export const enShare = {
  email: "E-mail",
  shareMore: "More ways to share",
} as const;
