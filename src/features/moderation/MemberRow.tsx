import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Actor, canChangeRole, canManageMember, canTrustMember } from '#src/domain/permissions.ts';
import { formatDate } from '#src/ui/format.ts';
import { Tag } from '#src/ui/Tag.tsx';
import classes from './MemberTable.module.css';
import type { ListedMember } from './MemberTable.tsx';

export type MemberAct = 'suspend' | 'reactivate' | 'role' | 'trust' | 'distrust';

type MemberRowProps = {
  actor: Actor | null;
  listed: ListedMember;
  onAct: (act: MemberAct) => void;
};

const statusTones = { pending: 'waiting', active: 'good', suspended: 'bad', left: 'quiet' } as const;

export function MemberRow({ actor, listed, onAct }: MemberRowProps) {
  const { t } = useTranslation(['moderation', 'vocabulary']);
  const { member, name, jobTitle, city } = listed;
  const isWaiting = member.status === 'pending';
  return (
    <li className={classes.row}>
      <div className={classes.who}>
        <h2 className={classes.name}>
          <bdi>{name}</bdi>
          {actor?.uid === member.id && <span className={classes.you}> ({t('members.you')})</span>}
        </h2>
        {jobTitle && (
          <p className={classes.soft} dir="auto">
            {jobTitle}
          </p>
        )}
      </div>
      <div>
        <p className={classes.city} dir="auto">
          {city}
        </p>
        <p className={classes.soft}>
          {t(isWaiting ? 'members.applied' : 'members.since', { date: formatDate(member.createdAt) })}
        </p>
      </div>
      <div className={classes.state}>
        <Tag tone={member.role === 'member' ? 'quiet' : 'waiting'}>{t(`vocabulary:role.${member.role}`)}</Tag>
        <Tag tone={statusTones[member.status]} withDot>
          {t(`vocabulary:memberStatus.${member.status}`)}
        </Tag>
        {member.trusted && <Tag>{t('members.trusted')}</Tag>}
        {member.status === 'suspended' && member.statusReason && (
          <p className={classes.reason} dir="auto">
            {member.statusReason}
          </p>
        )}
      </div>
      <div className={classes.actions}>
        {isWaiting && <p className={classes.soft}>{t('members.waits')}</p>}
        {!isWaiting &&
          canManageMember(actor, member) &&
          (member.status === 'suspended' || member.status === 'left' ? (
            <ActButton act="reactivate" name={name} onAct={onAct} />
          ) : (
            <ActButton act="suspend" name={name} onAct={onAct} />
          ))}
        {canTrustMember(actor, member) && (
          <ActButton act={member.trusted ? 'distrust' : 'trust'} name={name} onAct={onAct} />
        )}
        {!isWaiting && canChangeRole(actor, member) && <ActButton act="role" name={name} onAct={onAct} />}
      </div>
    </li>
  );
}

function ActButton({ act, name, onAct }: { act: MemberAct; name: string; onAct: (act: MemberAct) => void }) {
  const { t } = useTranslation('moderation');
  return (
    <Button
      variant="subtle"
      size="compact-md"
      color={act === 'suspend' ? 'red' : undefined}
      aria-label={t(`members.${act}Name`, { name })}
      onClick={() => onAct(act)}
    >
      {t(`members.${act}`)}
    </Button>
  );
}
