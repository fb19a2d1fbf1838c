export function allPages(): [path: string, markup: string][];
