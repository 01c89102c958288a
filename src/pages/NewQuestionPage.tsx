import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { profileQuery } from '#src/data/members/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { parseAbout } from '#src/domain/question.ts';
import { AskQuestion } from '#src/features/questions/AskQuestion.tsx';
import { useAskedAbout } from '#src/features/questions/useAskedAbout.ts';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

const free = { kind: 'free', id: null } as const;

export function NewQuestionPage() {
  const { t } = useTranslation('questions');
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const { identity } = useMember();
  const said = params.get('about');
  const place = said === null ? free : parseAbout(said);
  const asked = useAskedAbout(place ?? free);
  const profile = useQuery(profileQuery(identity.uid));
  const about = place === null ? null : asked.data;
  // Name and languages are asked for before the form begins with them.
  const query = profile.error ? { ...profile, data: undefined } : asked;
  return (
    <PageFrame
      title={t('ask.page')}
      eyebrow={about && about.about.kind !== 'free' && t(`about.${about.about.kind}`)}
      lead={about && about.about.kind !== 'free' && <bdi>{about.about.title}</bdi>}
      width="reading"
      backTo={{ to: paths.questions.to(), label: t('back') }}
    >
      <Faces
        query={{ ...query, data: profile.data === undefined && place !== null ? undefined : about }}
        isEmpty={(found) => found === null}
        empty={
          <EmptyPanel
            title={t('ask.gone')}
            text={t('ask.goneText')}
            action={<ButtonLink to={paths.newQuestion.to()}>{t('ask.open')}</ButtonLink>}
          />
        }
      >
        {(found) =>
          found && (
            <AskQuestion
              key={`${found.about.kind}:${found.about.id}`}
              asked={found}
              displayName={profile.data?.displayName ?? identity.displayName}
              language={profile.data?.languages[0] ?? 'en'}
              asksCities={params.get('cities') === 'alike'}
              onAsked={(id) => navigate(paths.question.to(id), { replace: true })}
            />
          )
        }
      </Faces>
    </PageFrame>
  );
}
