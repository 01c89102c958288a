import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CardButton } from '#src/ui/CardButton.tsx';

type AgendaToggleProps = {
  title: string;
  isIn: boolean;
  /** While the agenda is not known yet. */
  isDisabled: boolean;
  onChoose: (isIn: boolean) => void;
};

/** Puts a session into the member's own agenda, or takes it out. */
export function AgendaToggle({ title, isIn, isDisabled, onChoose }: AgendaToggleProps) {
  const { t } = useTranslation('programme');
  const Star = isIn ? IconStarFilled : IconStar;
  return (
    <CardButton
      icon={<Star size={18} />}
      aria-pressed={isIn}
      aria-label={t('agenda.of', { title })}
      disabled={isDisabled}
      onClick={() => onChoose(!isIn)}
    >
      {t('agenda.mine')}
    </CardButton>
  );
}
