import type { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { buildContent, buildMemberOnly } from '#firebase/seed/builders.ts';
import { toDataError } from '#src/data/errors.ts';
import { openAutosave, type Save } from '#src/domain/autosave.ts';
import type { CaseStudyContent, Draft } from '#src/domain/caseStudy.ts';
import { WritingContext } from '#src/features/case-study-editor/WritingContext.ts';
import { startWriting } from '#src/features/case-study-editor/writing.ts';
import { renderPage } from '#tests/support/renderPage.tsx';

/** A complete draft, but for what a test says. */
export function draftWith(content: Partial<CaseStudyContent> = {}): Draft {
  return { content: buildContent(content), memberOnly: buildMemberOnly() };
}

type RenderWritingOptions = {
  draft?: Draft;
  /** The server; without one it takes everything. */
  store?: (save: Save) => Promise<number>;
  client?: QueryClient;
};

/** For tests: parts of the editor on a text in hand. */
export function renderWriting(
  parts: ReactNode,
  { draft = draftWith(), store, client }: RenderWritingOptions = {},
) {
  const saves: Save[] = [];
  const now = Date.now();
  const writing = startWriting(
    openAutosave({
      stored: { version: 3, editId: 'stored', draft, isEditable: true, at: now },
      kept: [],
      name: 'test',
      now,
    }),
    {
      store: (save) => {
        saves.push(save);
        return store ? store(save) : Promise.resolve(save.version + 1);
      },
      failureOf: (error) => (toDataError(error).kind === 'denied' ? 'denied' : 'offline'),
      keep: () => true,
      drop: () => undefined,
      ended: () => undefined,
    },
  );
  const detach = writing.attach();
  renderPage(<WritingContext value={writing}>{parts}</WritingContext>, client ? { client } : {});
  return { writing, saves, detach };
}
