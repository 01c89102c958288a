import { ActionIcon } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowLeft,
  IconArrowRight,
  IconArrowsMaximize,
  IconArrowUp,
  IconMinus,
  IconPlus,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './MapControls.module.css';

type MapControlsProps = {
  canZoomIn: boolean;
  canZoomOut: boolean;
  onZoom: (factor: number) => void;
  onPan: (right: number, down: number) => void;
  onShowAll: () => void;
};

/** For who cannot drag or has no wheel. What cannot go further keeps the focus it may have, and says so. */
export function MapControls({ canZoomIn, canZoomOut, onZoom, onPan, onShowAll }: MapControlsProps) {
  const { t } = useTranslation('map');
  const controls = [
    { label: t('control.in'), Icon: IconPlus, isOff: !canZoomIn, act: () => onZoom(2) },
    { label: t('control.out'), Icon: IconMinus, isOff: !canZoomOut, act: () => onZoom(0.5) },
    { label: t('control.fit'), Icon: IconArrowsMaximize, isOff: false, act: onShowAll },
    { label: t('control.west'), Icon: IconArrowLeft, isOff: !canZoomOut, act: () => onPan(-1, 0) },
    { label: t('control.north'), Icon: IconArrowUp, isOff: !canZoomOut, act: () => onPan(0, -1) },
    { label: t('control.south'), Icon: IconArrowDown, isOff: !canZoomOut, act: () => onPan(0, 1) },
    { label: t('control.east'), Icon: IconArrowRight, isOff: !canZoomOut, act: () => onPan(1, 0) },
  ];
  return (
    <fieldset aria-label={t('control.label')} className={classes.controls}>
      {controls.map(({ label, Icon, isOff, act }) => (
        <ActionIcon
          key={label}
          variant="default"
          size={36}
          className={classes.control}
          aria-label={label}
          title={label}
          aria-disabled={isOff || undefined}
          onClick={isOff ? undefined : act}
        >
          <Icon size={18} aria-hidden="true" />
        </ActionIcon>
      ))}
    </fieldset>
  );
}
