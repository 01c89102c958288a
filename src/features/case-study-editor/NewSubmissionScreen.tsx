import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { database } from '#src/data/client/database.ts';
import { useActor, useMember } from '#src/data/session/useSession.ts';
import { newSubmissionId } from '#src/data/submissions/commands.ts';
import { deviceJournal } from '#src/data/submissions/journal.ts';
import { writingTab } from '#src/data/submissions/writingTab.ts';
import type { Form } from '#src/domain/caseStudy.ts';
import { firstEntry } from '#src/domain/journal.ts';
import { canPostCaseStudy } from '#src/domain/permissions.ts';
import { paths } from '#src/paths.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';
import { NewCaseStudy } from './NewCaseStudy.tsx';

/** Begins a text without asking the network: it is on this device first, and stored as soon as it can be. */
export function NewSubmissionScreen() {
  const { t } = useTranslation('editor');
  const { identity } = useMember();
  const actor = useActor();
  const navigate = useNavigate();

  useEffect(() => {
    // On the way already, in case the network is gone by then; the editor asks again if it is not there.
    import('#src/ui/richTextInput/RichTextInput.tsx').catch(() => undefined);
  }, []);

  const begin = async (title: string, form: Form) => {
    const id = newSubmissionId(database());
    const { displayName } = identity;
    const entry = firstEntry({ title, form, authors: displayName === '' ? [] : [displayName] }, Date.now());
    if (!deviceJournal(identity.uid).keep(id, await writingTab(), entry)) return false;
    await navigate(paths.submission.to(id));
    return true;
  };

  return (
    <PageFrame
      title={t('new.title')}
      lead={t('new.lead')}
      width="reading"
      backTo={{ to: paths.submissions.to(), label: t('new.back') }}
    >
      {canPostCaseStudy(actor) ? (
        <NewCaseStudy onBegin={begin} />
      ) : (
        <EmptyPanel title={t('new.noOrganisation.title')} text={t('new.noOrganisation.text')} />
      )}
    </PageFrame>
  );
}
