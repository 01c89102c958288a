import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Member } from '#src/domain/member.ts';
import type { Actor } from '#src/domain/permissions.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { type MemberAct, MemberRow } from './MemberRow.tsx';
import classes from './MemberTable.module.css';

/** A member with the words the desk shows and searches. */
export interface ListedMember {
  member: Member;
  name: string;
  jobTitle: string;
  city: string;
}

type MemberTableProps = {
  actor: Actor | null;
  members: readonly ListedMember[];
  onAct: (act: MemberAct, of: ListedMember) => void;
};

/** The list asks for at most this many; see `membersQuery`. */
const listMax = 100;

export function MemberTable({ actor, members, onAct }: MemberTableProps) {
  const { t } = useTranslation(['moderation', 'vocabulary']);
  const [typed, setTyped] = useState('');
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const shown = members.filter(({ member, name, jobTitle, city }) => {
    const role = t(`vocabulary:role.${member.role}`);
    const status = t(`vocabulary:memberStatus.${member.status}`);
    const trust = member.trusted ? t('members.trusted') : '';
    const text = fold([name, jobTitle, city, role, status, trust].join(' '));
    return words.every((word) => text.includes(word));
  });

  return (
    <>
      <div className={classes.tools}>
        <TextInput
          type="search"
          className={classes.filter}
          label={t('members.filter')}
          description={t('members.filterHint')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <p role="status" className={classes.count}>
          {t('members.count', { count: shown.length })}
          {members.length >= listMax && `. ${t('members.most', { count: listMax })}`}
        </p>
      </div>
      {shown.length === 0 ? (
        <EmptyPanel
          title={t('members.nothing', { typed })}
          action={
            <Button variant="default" onClick={() => setTyped('')}>
              {t('members.clear')}
            </Button>
          }
        />
      ) : (
        <ul className={classes.list} aria-label={t('members.list')}>
          {shown.map((listed) => (
            <MemberRow
              key={listed.member.id}
              actor={actor}
              listed={listed}
              onAct={(act) => onAct(act, listed)}
            />
          ))}
        </ul>
      )}
    </>
  );
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
