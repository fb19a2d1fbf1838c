/** The English words of the menu of channels, which travel with the file that says them. */
export const enShare = {
  shareMore: "More ways to share",
  email: "Email",
} as const;
