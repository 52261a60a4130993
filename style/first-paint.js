// The theme that somebody chose, before anything is painted, and whenever one is chosen, in this tab or another.
const showTheme = () => {
  const root = document.documentElement;
  // A browser may hold back the storage; then the choice is on the page alone.
  try {
    root.dataset.theme = localStorage.getItem("latchkey.theme") ?? "";
  } catch {}
  // The colour of the browser's own bars: one element for light and one for dark.
  for (const bar of document.querySelectorAll("meta[data-bar]")) {
    const own = bar.dataset.bar;
    bar.media = root.dataset.theme ? (own === root.dataset.theme ? "all" : "not all") : `(prefers-color-scheme: ${own})`;
  }
};
showTheme();
addEventListener("storage", showTheme);
// The address alone says whether the frame belongs there. If the program cannot start, the frame must say so.
if (/^\/(sign-in|setup|join)\b/.test(location.pathname)) document.documentElement.className = "before-sign-in";
for (const event of ["error", "unhandledrejection"])
  addEventListener(
    event,
    () => {
      const said = document.getElementById("did-not-load");
      if (!said) return;
      said.hidden = false;
      said.lastElementChild.onclick = () => location.reload();
    },
    true,
  );
// A page that Back brings back from the browser's memory may show what was there before somebody signed out.
addEventListener("pageshow", (event) => event.persisted && location.reload());
