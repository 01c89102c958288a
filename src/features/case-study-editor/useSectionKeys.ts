import { useHotkeys } from '@mantine/hooks';
import { goToPlace, type Place, places, sectionId } from './sectionPlaces.ts';

/** Alt + Page Down and Page Up move between the sections, from inside a field too. `current` is the place in view. */
export function useSectionKeys(current: Place): void {
  const move = (step: number) => {
    const focused = places.find((place) =>
      document.getElementById(sectionId(place))?.contains(document.activeElement),
    );
    const next = places[places.indexOf(focused ?? current) + step];
    if (next) goToPlace(next);
  };
  useHotkeys(
    [
      ['alt+PageDown', () => move(1)],
      ['alt+PageUp', () => move(-1)],
    ],
    [],
    true,
  );
}
