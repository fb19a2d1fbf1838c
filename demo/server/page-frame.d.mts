export const stylesheet: string;
