/** The front of a Ghost site, from any address of its members API. */
export const ghostSite = ({ href }: URL): string => href.replace(/(members\/api\/.*|[?#].*)$/, "").replace(/\/?$/, "/");

/** Where a listmonk stands, from any address of its public forms. */
export const listmonkRoot = ({ href }: URL): string => href.replace(/(api\/public|subscription)\/.*$/, "");
