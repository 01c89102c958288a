import { useEffect, useState } from 'react';
import { type Place, places, sectionId } from './sectionPlaces.ts';

/** The part of the form that is being read: the last one whose beginning has passed the upper third of the screen. */
export function usePlaceInView(): Place {
  const [current, setCurrent] = useState<Place>('identity');

  useEffect(() => {
    const look = () => {
      const line = window.innerHeight / 3;
      const passed = places.filter((place) => {
        const section = document.getElementById(sectionId(place));
        return section !== null && section.getBoundingClientRect().top <= line;
      });
      setCurrent(passed.at(-1) ?? 'identity');
    };
    let frame = 0;
    const lookSoon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    look();
    window.addEventListener('scroll', lookSoon, { passive: true });
    window.addEventListener('resize', lookSoon);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', lookSoon);
      window.removeEventListener('resize', lookSoon);
    };
  }, []);

  return current;
}
