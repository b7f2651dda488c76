import { expect } from 'chai';

describe('probe', () => {
  it('x', async () => {
    const map = document.createElement('script');
    map.type = 'importmap';
    map.textContent = JSON.stringify({ imports: { 'mch:locales': 'data:text/javascript,export const available=[];export const importFile=()=>{}' } });
    document.head.append(map);
    const { createCatalog } = await import('../../src/language/catalog.ts');
    expect(createCatalog).to.be.a('function');
    console.log(navigator.userAgent, Date.parse('2038-02-31'), Date.parse('2038-02-29'), Date.parse('2038-04-31'), Date.parse('2038-02-30T00:00'), Date.parse('2038-13-45'),Date.parse('2038-01-15T24:00'),Date.parse('2038-01-15T10'),Date.parse('2038-01-15T..'),Date.parse('2038-01-15T10:00:00.123456Z'),Date.parse('2038-02-31T10:00+01:00'), Date.parse('2038-01-15T24:30'), Date.parse('2038-01-15T10:00+99:00'), Date.parse('2038-01-15T1:2:3'), Date.parse('2038-01-15T10:00:00:00'), Date.parse('2038-01-15T10.30'), Date.parse('2038-01-15T5'), Date.parse('2038-00-00'), Date.parse('2038-01-32'), Date.parse('2038-01-15T1.'), Date.parse('2038-01-15T:'));
  });
});
