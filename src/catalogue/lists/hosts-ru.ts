/**
 * Hosts of services that Russian sites use and that have no card of their own here, from general knowledge, not yet held against a public source.
 * A line: category letter | trade | hosts; a host covers its subdomains.
 */
export const russianHostList: string = `
m|advertising exchanges and data|buzzoola.com adhigh.net aidata.io 1dmp.io digitaltarget.ru upravel.com otm-r.com targetix.net relap.io smi2.ru mediametrics.ru luckyads.pro kadam.net recreativ.ru videoroll.net redllama.ru admixer.net astralab.ru moevideo.biz utraff.com ivitrack.com rtb.mts.ru adlook.me directadvert.ru marketgid.com teasernet.com
m|affiliates|cityads.com actionpay.ru actionpay.net gdeslon.ru leads.su epn.bz saleads.pro
m|recommendations and mailing|rees46.com rees46.ru personaclick.com diginetica.net anyquery.io gravityfield.ai dashamail.com mailganer.com esputnik.com exponea.com expertsender.ru mailerlite.ru getcourse.ru pushwoosh.com pushall.ru gravitec.net
m|callbacks|perezvoni.com pozvonim.com cleversite.ru krible.ru zvonobot.ru
a|call tracking|ringostat.com primegate.io phonet.com.ua binotel.com
a|counters and attribution|utmstat.com yagla.ru garpun.com marilyn.ru warlog.ru rookee.ru seranking.ru openstat.ru logrocket.ru userecho.com
p|chats|usedesk.ru omnidesk.ru helpdeskeddy.com chatapp.online salebot.pro wazzup24.com wazzup24.ru umnico.com siteheart.com onlinechat.ru chat2desk.com me-talk.ru
p|videos|kinescope.io boomstream.com facecast.net coub.com smotrim.ru platformcraft.ru
p|reviews and quizzes|flamp.ru yell.ru otzovik.com docplanner.ru infodoctor.ru enquiz.io stepform.io quizgo.ru
e|forms, addresses, payment|dadata.ru kladr-api.ru fias.nalog.ru paykeeper.ru payanyway.ru unitpay.ru prodamus.ru payselection.com paymaster.ru nspk.ru
`;
