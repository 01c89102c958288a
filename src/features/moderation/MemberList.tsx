import { useQueries, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { membersQuery, profileQuery } from '#src/data/members/queries.ts';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import { useActor } from '#src/data/session/useSession.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { ChangeRoleDialog } from './ChangeRoleDialog.tsx';
import type { MemberAct } from './MemberRow.tsx';
import { type ListedMember, MemberTable } from './MemberTable.tsx';
import { ReactivateDialog } from './ReactivateDialog.tsx';
import { SuspendDialog } from './SuspendDialog.tsx';
import { TrustDialog } from './TrustDialog.tsx';

/** Who is in, newest first; each with what the person at the screen may do about it. */
export function MemberList() {
  const { t } = useTranslation('moderation');
  const actor = useActor();
  const members = useQuery(membersQuery());
  const organisations = useQuery(publicOrganisationsQuery());
  const profiles = useQueries({ queries: (members.data ?? []).map(({ id }) => profileQuery(id)) });
  const [act, setAct] = useState<{ kind: MemberAct; of: ListedMember } | null>(null);
  const close = () => setAct(null);

  const cityOf = (organisationId: string | null) => {
    if (organisationId === null) return t('noCity');
    const found = organisations.data?.find(({ id }) => id === organisationId);
    return found ? `${found.name}, ${found.country}` : t('unknownCity');
  };

  return (
    <>
      <Faces
        query={members}
        empty={<EmptyPanel title={t('members.empty.title')} text={t('members.empty.text')} />}
      >
        {(list) => (
          <MemberTable
            actor={actor}
            members={list.map((member, index) => ({
              member,
              name: profiles[index]?.data?.displayName ?? (profiles[index]?.isPending ? '…' : t('unnamed')),
              jobTitle: profiles[index]?.data?.jobTitle ?? '',
              city: organisations.isPending ? '…' : cityOf(member.organisationId),
            }))}
            onAct={(kind, of) => setAct({ kind, of })}
          />
        )}
      </Faces>
      {act?.kind === 'suspend' && <SuspendDialog member={act.of.member} name={act.of.name} onClose={close} />}
      {act?.kind === 'reactivate' && (
        <ReactivateDialog member={act.of.member} name={act.of.name} city={act.of.city} onClose={close} />
      )}
      {(act?.kind === 'trust' || act?.kind === 'distrust') && (
        <TrustDialog kind={act.kind} member={act.of.member} name={act.of.name} onClose={close} />
      )}
      {act?.kind === 'role' && <ChangeRoleDialog member={act.of.member} name={act.of.name} onClose={close} />}
    </>
  );
}
