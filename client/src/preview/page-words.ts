import { l10n } from "vscode";

/** The words that the page of the preview says itself; `page/words.ts` hands them out there. */
export function pageWords() {
  return {
    scan: l10n.t("Scan"),
    zoomIn: l10n.t("Zoom in"),
    zoomOut: l10n.t("Zoom out"),
    turnLeft: l10n.t("Turn left"),
    turnRight: l10n.t("Turn right"),
    brightness: l10n.t("Brightness"),
    fit: l10n.t("Fit"),
    wholePage: l10n.t("The whole page"),
    fill: l10n.t("Fill"),
    fullScreen: l10n.t("Full screen: the scan fills the preview"),
    noPicture: l10n.t("This picture could not be opened."),
    nothingDescribed: l10n.t("No picture was found in what this address describes."),
    answered: l10n.t("{0} answered {1}."),
    noViewer: l10n.t("The viewer for scans could not be loaded."),
    allow: l10n.t("Allow {0}"),
  };
}

/** Each word with its name. */
export type PageWords = ReturnType<typeof pageWords>;
