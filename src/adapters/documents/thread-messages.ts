import type { FileFormat } from './identify.ts';
import type { IntakeLimits } from './limits.ts';
import type { IntakeFile, IntakeProblem, IntakeProgress, OpenedDocument } from '#modules/documents/index.ts';
import type { OcrChoice } from './reading.ts';
import type { Catalogue, Reading, SourceBlock } from '#vanban/document.ts';

/** What every task carries: how to read. */
export interface TaskSettings {
  readonly limits: IntakeLimits;
  readonly engine: OcrChoice;
  readonly trustedRoots: readonly Uint8Array[];
  readonly usePdftotext: boolean;
}

export interface ReadTask {
  readonly kind: 'read';
  readonly format: FileFormat;
  readonly files: readonly IntakeFile[];
}

export interface RenderTask {
  readonly kind: 'render';
  readonly format: FileFormat;
  readonly bytes: Uint8Array;
  /** 1-based. */
  readonly page: number;
  /** Pixels across the picture. */
  readonly width: number;
}

export interface StructureTask {
  readonly kind: 'structure';
  readonly limits: IntakeLimits;
  readonly blocks: readonly SourceBlock[];
  readonly catalogue: Catalogue;
}

/** What a reading thread is told to do. */
export type ThreadTask = (TaskSettings & (ReadTask | RenderTask)) | StructureTask;

/** Picture of one page, WebP. */
export interface RenderedPage {
  readonly picture: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** What a reading thread says. */
export type ThreadMessage =
  | { readonly kind: 'progress'; readonly progress: IntakeProgress }
  | { readonly kind: 'recognition'; readonly pages: number }
  | { readonly kind: 'read'; readonly document: OpenedDocument }
  | { readonly kind: 'rendered'; readonly page: RenderedPage }
  | { readonly kind: 'structured'; readonly reading: Reading }
  | { readonly kind: 'refused'; readonly problem: IntakeProblem }
  /** A fault of ours, or a damage that a library met in its own way. */
  | { readonly kind: 'failed'; readonly message: string };
