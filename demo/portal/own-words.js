const words = (text) => ({ 'missing-certificate-help': text });

/** A portal's own title, in each of the page's languages. */
export const titles = {
  en: words({ 'article.title': 'Contoso: your phone needs a certificate' }),
  de: words({ 'article.title': 'Contoso: Ihr Smartphone braucht ein Zertifikat' }),
  fr: words({ 'article.title': 'Contoso : il faut un certificat à votre téléphone' }),
  ja: words({ 'article.title': 'Contoso: スマートフォンに証明書が必要です' }),
  ar: words({ 'article.title': 'Contoso: يحتاج هاتفك إلى شهادة' }),
  'zh-Hans': words({ 'article.title': 'Contoso：你的手机需要证书' }),
};

/** A language that the widget doesn't have. */
export const welsh = {
  cy: words({
    'article.title': 'Mae angen tystysgrif ar eich dyfais',
    'article.lead': "Ni allwch fewngofnodi eto, ond does dim wedi'i golli. Cymerwch un cam ar y tro.",
    'guide.back': 'Yn ôl',
    'guide.restart': 'Dechrau eto',
  }),
};
