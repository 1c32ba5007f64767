/**
 * Words of this archive's vocabulary that British and American English, or newspapers, spell differently, by their beginnings. Each pair
 * folds to its second spelling, whatever ending follows.
 */
const PAIRS =
  'labour labor|colour color|behaviour behavior|neighbour neighbor|honour honor|rumour rumor|harbour harbor|' +
  'favour favor|endeavour endeavor|humour humor|' +
  'sterilis steriliz|organis organiz|recognis recogniz|realis realiz|mobilis mobiliz|criminalis criminaliz|' +
  'penalis penaliz|authoris authoriz|colonis coloniz|civilis civiliz|normalis normaliz|legalis legaliz|' +
  'radicalis radicaliz|traumatis traumatiz|hospitalis hospitaliz|brutalis brutaliz|terroris terroriz|' +
  'minimis minimiz|emphasis emphasiz|summaris summariz|apologis apologiz|scrutinis scrutiniz|' +
  'centralis centraliz|stigmatis stigmatiz|victimis victimiz|analys analyz|paralys paralyz|' +
  'centre center|theatre theater|defence defense|offence offense|licence license|practise practice|' +
  'programme program|travell travel|cancell cancel|labell label|counsell counsel|modell model|' +
  'enroll enrol|fulfill fulfil|skillful skilful|judgement judgment|acknowledgement acknowledgment|' +
  'grey gray|gaol jail|aeroplane airplane|ageing aging|artefact artifact|sceptic skeptic|' +
  'gynaecolog gynecolog|haemorrh hemorrh|uighur uyghur|uigur uyghur|uygur uyghur|anaesthe anesthe|paediatr pediatr|foet fet|diarrhoea diarrhea';

const pairs = new Map(
  PAIRS.split('|').map((pair): [string, string] => {
    const [british = '', american = ''] = pair.split(' ');
    return [british, american];
  }),
);
const BEGINNING = new RegExp(`^(un|re|de|dis|mis|over)?(${[...pairs.keys()].join('|')})`);

/**
 * The one spelling under which both are found.
 *
 * @example foldSpelling('sterilisation') // 'sterilization'
 * @example foldSpelling('decolonised') // 'decolonized'
 */
export function foldSpelling(word: string): string {
  return word.replace(
    BEGINNING,
    (_, prefix: string | undefined, beginning: string) =>
      (prefix ?? '') + (pairs.get(beginning) ?? beginning),
  );
}
