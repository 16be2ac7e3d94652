import type { ApprovalsPorts } from '#modules/approvals/index.ts';

/** What stands on a picture; whoever makes one has looked whether the reader may see it. */
export interface CardFace {
  /** `Tỉnh Thuận Giang`. */
  readonly province: string;
  /** `Nhiệm vụ`. */
  readonly kind: string;
  /** Null on a picture for everybody, which tells nothing of the thing itself. */
  readonly title: string | null;
  readonly agency: string | null;
  readonly due: { readonly text: string; readonly isLate: boolean } | null;
}

/** Makes a picture of 1200 × 630, as chats show them beside an address. */
export interface CardPainter {
  /** @returns PNG. The same face gives the same picture. */
  readonly paint: (face: CardFace) => Promise<Uint8Array>;
}

export interface CardsPorts {
  readonly painter: CardPainter;
  readonly approvals: ApprovalsPorts;
}
