// The address alone says whether the frame belongs there. If the program cannot start, the frame must say so.
if (/^\/(sign-in|setup)\b/.test(location.pathname)) document.documentElement.className = "before-sign-in";
for (const event of ["error", "unhandledrejection"])
  addEventListener(event, () => document.getElementById("did-not-load")?.removeAttribute("hidden"), true);
// A page that Back brings back from the browser's memory may show what was there before somebody signed out.
addEventListener("pageshow", (event) => event.persisted && location.reload());
