import { setNonce } from "get-nonce";
import { createRoot } from "react-dom/client";
import { readExamples } from "./example.ts";
import { Explorer } from "./explorer.tsx";

const place = document.getElementById("explorer");
if (!place) throw new Error("The page has no place for the explorer");
// Lets GraphiQL's dialogs add their one style rule under the page's strict policy.
setNonce(place.nonce ?? "");
createRoot(place).render(<Explorer examples={await readExamples()} />);
