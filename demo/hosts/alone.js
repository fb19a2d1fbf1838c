// For a copy of the demo that no server stands behind: the page answers sign-ups itself, as any page may.
document.addEventListener("standfirst-signup", (event) => event.respondWith(Promise.resolve("pending")));
