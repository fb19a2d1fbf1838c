/** The English words of the player, which travel with its own file and cost nothing before a reader presses play. */
export const enPlayer = {} as const;
