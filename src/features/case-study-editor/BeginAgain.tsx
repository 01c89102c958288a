import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { caseStudyQuery } from '#src/data/case-studies/queries.ts';
import { database } from '#src/data/client/database.ts';
import { DataError, toDataError } from '#src/data/errors.ts';
import { newSubmissionId, saveDraft } from '#src/data/submissions/commands.ts';
import { deviceJournal } from '#src/data/submissions/journal.ts';
import { writingTab } from '#src/data/submissions/writingTab.ts';
import { firstEntry } from '#src/domain/journal.ts';
import type { Submission } from '#src/domain/submission.ts';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import classes from './StartRevision.module.css';

type BeginAgainProps = {
  submission: Submission;
  uid: string;
};

/** A text that was not accepted, as the beginning of another one. */
export function BeginAgain({ submission, uid }: BeginAgainProps) {
  return submission.baseVersion === 0 ? (
    <AgainNew submission={submission} uid={uid} />
  ) : (
    <AgainRevision submission={submission} uid={uid} />
  );
}

/** On this device first, like every new text. */
function AgainNew({ submission, uid }: BeginAgainProps) {
  const { t } = useTranslation('editor');
  const { content, memberOnly } = submission;
  const hasPictures = content.pictures.length > 0;
  const begin = async () => {
    const id = newSubmissionId(database());
    // Pictures belong to the text they were made for: readers of another one could not see them.
    const entry = firstEntry({ ...content, pictures: [] }, Date.now());
    const isKept = deviceJournal(uid).keep(id, await writingTab(), {
      ...entry,
      draft: { ...entry.draft, memberOnly },
    });
    if (!isKept) throw new DataError('unknown');
    return id;
  };
  return (
    <Again text={hasPictures ? `${t('again.text')} ${t('again.pictures')}` : t('again.text')} begin={begin} />
  );
}

/** Stands on the version that was live then, so only while it still is. */
function AgainRevision({ submission, uid }: BeginAgainProps) {
  const { t } = useTranslation('editor');
  const { caseStudyId, baseVersion, organisationId, content, memberOnly } = submission;
  const { data: live, isPending } = useQuery(caseStudyQuery(caseStudyId));
  if (isPending) return <LoadingLines lines={2} />;
  if (live?.status !== 'published') return null;
  if (live.version !== baseVersion) {
    return (
      <div className={classes.start}>
        <p>{t('again.newer')}</p>
        <ButtonLink to={paths.newRevision.to(caseStudyId)}>{t('again.revise')}</ButtonLink>
      </div>
    );
  }
  const begin = async () => {
    const submissionId = newSubmissionId(database());
    await saveDraft(
      database(),
      { uid, organisationId },
      {
        submissionId,
        draft: { content, memberOnly },
        version: 0,
        editId: crypto.randomUUID(),
        revises: { caseStudyId, version: baseVersion },
      },
    );
    return submissionId;
  };
  return <Again text={t('again.text')} begin={begin} />;
}

type AgainProps = {
  text: string;
  /** Answers with the id of the new text. */
  begin: () => Promise<string>;
};

function Again({ text, begin }: AgainProps) {
  const { t } = useTranslation('editor');
  const navigate = useNavigate();
  const { mutate, isPending, error } = useMutation({
    mutationFn: begin,
    onSuccess: (id) => void navigate(paths.submission.to(id)),
  });
  return (
    <div className={classes.start}>
      <p>{text}</p>
      <Button loading={isPending} onClick={() => mutate()}>
        {t('again.button')}
      </Button>
      <p role="alert" className={classes.failure}>
        {error && t(`startRevision.failed.${toDataError(error).kind === 'offline' ? 'offline' : 'unknown'}`)}
      </p>
    </div>
  );
}
