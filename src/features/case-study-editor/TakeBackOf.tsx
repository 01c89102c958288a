import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { database } from '#src/data/client/database.ts';
import { useActor } from '#src/data/session/useSession.ts';
import { retract } from '#src/data/submissions/commands.ts';
import { submissionQuery } from '#src/data/submissions/queries.ts';
import { canRetract } from '#src/domain/permissions.ts';
import type { Submission } from '#src/domain/submission.ts';
import { paths } from '#src/paths.ts';
import { useNow } from '#src/ui/useNow.ts';
import { TakeBack } from './TakeBack.tsx';

type TakeBackOfProps = {
  submission: Submission;
};

export function TakeBackOf({ submission }: TakeBackOfProps) {
  const actor = useActor();
  const now = useNow();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { id, version } = submission;

  const takeBack = async () => {
    await retract(database(), { submissionId: id, version });
    client.setQueryData(submissionQuery(id).queryKey, (known) =>
      known
        ? { ...known, status: 'draft' as const, version: version + 1, submittedAt: null, claim: null }
        : known,
    );
    await navigate(paths.submission.to(id));
  };

  return <TakeBack isPossible={canRetract(actor, submission, now)} onTakeBack={takeBack} />;
}
