import { commands, type Hover, MarkdownString, Position } from "vscode";
import { cardHtml } from "./card-html";
import { askSource } from "./preview-requests";
import type { Showing } from "./showing";

/** The cards that the editor has for a place in the preview, as safe HTML. */
export async function explain(
  showing: Showing,
  place: { readonly key: string; readonly offset: number },
): Promise<string | undefined> {
  const position = await askSource(showing, place);
  if (!position) return undefined;
  const hovers = await commands.executeCommand<Hover[]>(
    "vscode.executeHoverProvider",
    showing.document.uri,
    new Position(position.line, position.character),
  );
  const cards = hovers.flatMap(({ contents }) => contents).map(markdownOf);
  return cards.map(cardHtml).join("<hr>");
}

function markdownOf(content: Hover["contents"][number]): string {
  if (content instanceof MarkdownString) return content.value;
  return typeof content === "string" ? content : "";
}
