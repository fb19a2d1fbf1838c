// Which pages may read the answers.

/** Adds the headers that let a page of another origin read an answer; `allowed` is `"*"` or a list of origins. */
export function withCors(answer, origin, allowed) {
  const headers = { ...answer.headers, "Access-Control-Expose-Headers": "Retry-After, X-WP-Total, X-WP-TotalPages" };
  if (allowed === "*") headers["Access-Control-Allow-Origin"] = "*";
  else {
    headers.Vary = "Origin";
    if (allowed.includes(origin)) headers["Access-Control-Allow-Origin"] = origin;
  }
  return { ...answer, headers };
}
