import { elementsOf, findAll, type XmlElement } from './xml.ts';

/** A picture as it stands in the text; lengths in points. */
export interface PlacedPicture {
  /** Read when its turn has come; undefined when it is not in the file. */
  readonly bytes: () => Uint8Array | undefined;
  readonly width: number;
  readonly height: number;
}

/**
 * The pictures that a part of the document shows, each once.
 * @param media opens what the part names by a relation
 */
export function picturesIn(part: XmlElement, media: (relation: string) => Uint8Array | undefined): PlacedPicture[] {
  const frames = new Map(framesIn(part).map((frame) => [frame.relation, frame]));
  return [...frames.values()].map(({ relation, width, height }) => ({ bytes: () => media(relation), width, height }));
}

/** Relations and sizes of the pictures that a part shows, in their order. */
function framesIn(part: XmlElement): { relation: string; width: number; height: number }[] {
  const drawn = ['wp:inline', 'wp:anchor']
    .flatMap((name) => findAll(part, name))
    .map((frame) => {
      const extent = elementsOf(frame).find((one) => one.name === 'wp:extent')?.attributes;
      const blip = findAll(frame, 'a:blip')[0]?.attributes;
      return { relation: blip?.['r:embed'], width: Number(extent?.['cx']) / EMU, height: Number(extent?.['cy']) / EMU };
    });
  const old = findAll(part, 'v:shape').map((shape) => {
    const size = (side: string): number =>
      Number(new RegExp(`(?:^|;)\\s*${side}:([\\d.]+)pt`).exec(shape.attributes['style'] ?? '')?.[1]);
    const relation = findAll(shape, 'v:imagedata')[0]?.attributes['r:id'];
    return { relation, width: size('width'), height: size('height') };
  });
  return [...drawn, ...old].flatMap(({ relation, width, height }) =>
    relation === undefined ? [] : [{ relation, width: width || UNKNOWN.width, height: height || UNKNOWN.height }],
  );
}

/** English metric units, in which Word measures drawings, of a point. */
const EMU = 12_700;
/** Room for a picture that does not tell its size. */
const UNKNOWN = { width: 150, height: 75 } as const;
