import { useRef, useState } from 'react';
import { DataError } from '#src/data/errors.ts';
import { caseStudyLimits } from '#src/domain/caseStudy.ts';
import { PictureError, type PictureProblem } from '#src/ui/picture/pictureProblem.ts';
import { usePictureTools } from './PictureToolsContext.ts';
import { useWritingInHand } from './WritingContext.ts';

export type IntakeProblem = PictureProblem | 'full' | 'numbersUsed' | 'offline' | 'denied' | 'unknown';

/** A chosen file on its way to being a picture of the text. */
export interface Intake {
  key: number;
  file: File;
  stage: 'waiting' | 'preparing' | 'storing' | 'failed';
  problem: IntakeProblem | null;
}

/** Takes files one after the other: several large ones at once would fill a phone's memory. */
export function usePictureIntake(onAdded: (name: string) => void) {
  const tools = usePictureTools();
  const writing = useWritingInHand();
  const [intakes, setIntakes] = useState<Intake[]>([]);
  const queue = useRef(Promise.resolve());
  const count = useRef(0);

  const change = (key: number, part: Partial<Intake>) =>
    setIntakes((known) => known.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const drop = (key: number) => setIntakes((known) => known.filter((one) => one.key !== key));
  const pictures = () => writing.getState().draft.content.pictures;

  async function take({ key, file }: Intake): Promise<void> {
    try {
      if (pictures().length >= caseStudyLimits.pictures) throw new FullError();
      change(key, { stage: 'preparing', problem: null });
      const prepared = await tools.prepare(file);
      change(key, { stage: 'storing' });
      const id = await tools.store(prepared);
      // The author may have gone on, or away: what is added goes to the text as it is now.
      const shown = pictures();
      if (shown.length >= caseStudyLimits.pictures) throw new FullError();
      writing.send({
        type: 'edited',
        changes: { content: { pictures: [...shown, { id, alt: '', credit: '' }] } },
      });
      drop(key);
      onAdded(file.name);
    } catch (error) {
      change(key, { stage: 'failed', problem: problemOf(error) });
    }
  }

  const line = (intake: Intake) => {
    queue.current = queue.current.then(() => take(intake));
  };

  return {
    intakes,
    add(files: readonly File[]) {
      const added = files.map((file): Intake => {
        count.current += 1;
        return { key: count.current, file, stage: 'waiting', problem: null };
      });
      setIntakes((known) => [...known, ...added]);
      for (const intake of added) line(intake);
    },
    again(intake: Intake) {
      change(intake.key, { stage: 'waiting', problem: null });
      line(intake);
    },
    drop,
  };
}

class FullError extends Error {}

function problemOf(error: unknown): IntakeProblem {
  if (error instanceof PictureError) return error.problem;
  if (error instanceof FullError) return 'full';
  if (error instanceof DataError && error.kind === 'tooMany') return 'numbersUsed';
  if (error instanceof DataError && error.kind === 'denied') return 'denied';
  // Also when the code that prepares pictures could not be loaded.
  return (error instanceof DataError && error.kind === 'offline') || !navigator.onLine
    ? 'offline'
    : 'unknown';
}
