// The first page: where to go, and what happens to a complaint.
import { drawPage, frame } from "./page.js";

frame(() => drawPage("page", {}));
