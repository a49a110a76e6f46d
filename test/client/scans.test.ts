import { afterEach, expect, test, vi } from "vitest";
import { imageOf } from "../../client/src/preview/page/iiif";

const SERVICE = "https://iiif.example.org/owl/2";

/** What the host answers. */
function answering(described: object): void {
  vi.stubGlobal("fetch", async () => ({ ok: true, json: async () => described }));
}

afterEach(() => vi.unstubAllGlobals());

test("an image service is opened as it is", async () => {
  answering({ protocol: "http://iiif.io/api/image", id: SERVICE });
  expect(await imageOf(`${SERVICE}/info.json`, 0)).toBe(`${SERVICE}/info.json`);
});

test("of a manifest in version 3, the canvas with the number of the page", async () => {
  const canvas = (id: string) => ({
    type: "Canvas",
    id: `https://iiif.example.org/canvas/${id}`,
    items: [
      {
        items: [{ body: { id: "x.jpg", service: [{ id: `https://iiif.example.org/owl/${id}` }] } }],
      },
    ],
  });
  answering({ type: "Manifest", items: [canvas("1"), canvas("2")] });
  expect(await imageOf("https://iiif.example.org/manifest", 1)).toBe(`${SERVICE}/info.json`);
  const named = "https://iiif.example.org/manifest#https://iiif.example.org/canvas/1";
  expect(await imageOf(named, 1)).toBe("https://iiif.example.org/owl/1/info.json");
});

test("of a manifest in version 2, its first sequence; without a service, the picture", async () => {
  const image = { resource: { "@id": "https://iiif.example.org/a.jpg" } };
  answering({ "@type": "sc:Manifest", sequences: [{ canvases: [{ images: [image] }] }] });
  const picture = { type: "image", url: "https://iiif.example.org/a.jpg" };
  expect(await imageOf("https://iiif.example.org/manifest", 5)).toEqual(picture);
});

test("what describes no picture is said", async () => {
  answering({});
  await expect(imageOf("https://iiif.example.org/x", 0)).rejects.toThrow("nothingDescribed");
});
