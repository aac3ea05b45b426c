import type { ContentStore } from "../content/ContentStore.ts";
import type { DocumentStore } from "../content/DocumentStore.ts";
import type { Heads } from "../domain/heads.ts";
import type { DataFolderLock } from "../platform/DataFolderLock.ts";
import type { FrameWriter } from "../platform/frames/FrameWriter.ts";
import type { ActIndex } from "./ActIndex.ts";
import type { BlockClock } from "./clock/BlockClock.ts";
import type { MachineClock } from "./clock/MachineClock.ts";
import type { Engine } from "./engine/Engine.ts";
import type { Founding } from "./Founding.ts";
import type { Tip } from "./sealing/BlockEngine.ts";
import type { SealerParts } from "./sealing/Sealer.ts";

/** What `openEmbeddedLedger` puts together. */
export interface EmbeddedLedgerParts extends Omit<SealerParts, "onSealed" | "clock"> {
  founding: Founding;
  engine: Engine;
  documents: DocumentStore;
  index: ActIndex;
  clock: MachineClock;
  blockClock: BlockClock;
  lock: DataFolderLock;
  journal: FrameWriter;
  contents: ContentStore;
  heads: Heads;
  tip: Tip;
  /** Whether its contracts take one signature for many acts. */
  knowsBatches: boolean;
  onListenerFailed: (error: unknown) => void;
}
