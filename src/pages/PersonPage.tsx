import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router-dom';
import { memberQuery, profileQuery } from '#src/data/members/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { conversationIdOf } from '#src/domain/conversation.ts';
import { FollowButton } from '#src/features/follows/FollowButton.tsx';
import { BlockButton } from '#src/features/messages/BlockButton.tsx';
import { PersonView } from '#src/features/people/PersonView.tsx';
import { ReportButton } from '#src/features/reports/ReportButton.tsx';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { errorKindOf } from '#src/ui/ErrorPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function PersonPage() {
  const { t } = useTranslation('people');
  const { id = '' } = useParams();
  const { identity } = useMember();
  const member = useQuery({ ...memberQuery(id), retry: false });
  const profile = useQuery({ ...profileQuery(id), retry: false });
  const isOwn = id === identity.uid;
  // Refused is whoever is not a member now, and nobody is told more than that.
  const isMissing = [member.error, profile.error].some((error) => errorKindOf(error) === 'denied');
  const other = { uid: id, name: profile.data?.displayName ?? '' };
  const query = {
    data: isMissing
      ? null
      : member.data === null || profile.data === null
        ? null
        : member.data && profile.data && { member: member.data, profile: profile.data },
    error: isMissing ? null : (member.error ?? profile.error),
    refetch: () => Promise.all([member.refetch(), profile.refetch()]),
  };
  return (
    <PageFrame
      title={query.data ? other.name : t('title')}
      lead={query.data?.profile.jobTitle}
      backTo={{ to: paths.people.to(), label: t('person.back') }}
      actions={
        query.data &&
        (isOwn ? (
          <ButtonLink variant="default" to={paths.profile.to()}>
            {t('person.edit')}
          </ButtonLink>
        ) : (
          <>
            <ButtonLink to={paths.conversation.to(conversationIdOf(identity.uid, id))}>
              {t('person.write')}
            </ButtonLink>
            <FollowButton kind="people" id={id} name={other.name} />
            <BlockButton uid={identity.uid} other={other} />
            <ReportButton target={`profiles/${id}`} title={other.name} />
          </>
        ))
      }
    >
      <Faces
        query={query}
        isEmpty={(found) => found === null}
        empty={<EmptyPanel title={t('person.missing')} text={t('person.missingText')} />}
      >
        {(found) => found && <PersonView key={id} {...found} isOwn={isOwn} />}
      </Faces>
    </PageFrame>
  );
}
