import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { database } from '#src/data/client/database.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { saveTranslation, withdrawTranslation } from '#src/data/translations/commands.ts';
import { translationDraftQuery } from '#src/data/translations/queries.ts';
import type { CaseStudy } from '#src/domain/caseStudy.ts';
import type { ContentLanguage } from '#src/domain/classification.ts';
import type { TranslatedField } from '#src/domain/reading.ts';
import { isSame } from '#src/domain/submission.ts';
import type { Translation, TranslationDraft, TranslationKind } from '#src/domain/translation.ts';
import { useCommand } from '#src/ui/useCommand.ts';
import {
  beginTranslation,
  forgetTranslation,
  type KeptTranslation,
  keepTranslation,
  recallTranslation,
} from './keptTranslation.ts';

export type TranslationSubject = {
  caseStudy: CaseStudy;
  language: ContentLanguage;
  /** What waits with the secretariat. */
  draft: TranslationDraft | null;
  /** What readers have. */
  released: Translation | null;
};

/** A translation as it is being written: every change is kept on the device, and handed in when its author says so. */
export function useTranslationWork({ caseStudy, language, draft, released }: TranslationSubject) {
  const { identity } = useMember();
  const client = useQueryClient();
  const place = { uid: identity.uid, caseStudyId: caseStudy.id, language };
  const stored = beginTranslation(draft, released, caseStudy.version);
  const [work, setWork] = useState<KeptTranslation>(() => recallTranslation(place) ?? stored);
  const [isKept, setKept] = useState(true);
  const isChanged = !isSame(contentOf(work), contentOf(stored));

  const change = (next: KeptTranslation) => {
    setWork(next);
    setKept(keepTranslation(place, next));
  };
  const begin = (next: KeptTranslation) => {
    forgetTranslation(place);
    setWork(next);
  };
  const readDraft = () =>
    client.fetchQuery({ ...translationDraftQuery(caseStudy.id, language), staleTime: 0 });

  const save = useCommand(async (kind: TranslationKind) => {
    const { ofVersion, texts, draftAt } = work;
    const seen = draftAt === null ? null : { updatedAt: new Date(draftAt) };
    const input = { caseStudyId: caseStudy.id, language, kind, ofVersion, texts };
    const translator = { uid: identity.uid, organisationId: caseStudy.organisationId };
    try {
      await saveTranslation(database(), translator, input, seen);
    } catch (error) {
      // A colleague's text is shown to choose from.
      await readDraft().catch(() => undefined);
      throw error;
    }
    const fresh = await readDraft();
    begin(beginTranslation(fresh, released, caseStudy.version));
  });

  const withdraw = useCommand(async () => {
    await withdrawTranslation(database(), { caseStudyId: caseStudy.id, language });
    change({ ...work, draftAt: null });
    await readDraft();
  });

  return {
    work,
    isChanged,
    /** True when a change could not be kept on this device. */
    isAtRisk: isChanged && !isKept,
    /** A colleague's stored text that this one did not grow from. */
    theirs: draft && draft.updatedAt.getTime() !== work.draftAt && !save.isBusy && isChanged ? draft : null,
    setKind: (kind: TranslationKind) => change({ ...work, kind }),
    setText: (field: TranslatedField, text: string) =>
      change({ ...work, texts: { ...work.texts, [field]: text } }),
    setVersion: (ofVersion: number) => change({ ...work, ofVersion }),
    keepMine: () => change({ ...work, draftAt: stored.draftAt }),
    takeTheirs: () => begin(stored),
    save,
    withdraw,
  };
}

function contentOf({ kind, ofVersion, texts }: KeptTranslation) {
  return { kind, ofVersion, texts };
}
