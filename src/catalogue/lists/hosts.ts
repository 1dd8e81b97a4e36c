/**
 * Hosts from openly licensed lists, for classification outside the gate: third-party-web (MIT) and the counters of RuAdList (CC BY 3.0,
 * plain host rules only); see NOTICE. Changed: categories in our terms. A line: category letter | company or list | hosts; a host covers its subdomains.
 */
export const hostList: string = `
a|77Tool|77tracking.com
a|A-FIS PTE|websta.me
a|AB Tasty|abtasty.com d1447tq2m68ekg.cloudfront.net
a|ABA RESEARCH|abaresearch.uk qmodal.azurewebsites.net
a|AD EBis|ebis.ne.jp
a|APSIS Profile Cloud|innomdc.com
a|ARM|tag4arm.com
a|AT Internet|ati-host.net
a|AVANSER|avanser.com.au
a|Accenture|tmvtp.com
a|AdThink AudienceInsights|audienceinsights.net
a|Admetrics|nt.vc
a|Adobe Experience Cloud|2o7.net du8783wkf05yr.cloudfront.net hitbox.com imageg.net nedstat.com omtrdc.net
a|Adomik|adomik.com
a|AirPR|airpr.com
a|Akanoo|akanoo.com
a|Alexa|alexametrics.com d31qbv1cthcecs.cloudfront.net
a|Altocloud|altocloud.com
a|Amplitude Mobile Analytics|amplitude.com d24n15hnbwhuhn.cloudfront.net
a|Anametrix|anametrix.com
a|Answers|answcdn.com answers.com dsply.com
a|Apester|apester.com qmerce.com
a|Appcues|appcues.com
a|Apptus eSales|apptus.com
a|Atlas Solutions|atdmt.com
a|Augur|augur.io
a|Avora|truedash.com
a|BAM|bam-x.com
a|Baidu Analytics|hm.baidu.com hmcdn.baidu.com
a|Barilliance|barilliance.net dn3y71tq7jf07.cloudfront.net
a|Baynote|baynote.net
a|Bazaarvoice|bazaarvoice.com feedmagnet.com
a|BeamPulse|beampulse.com
a|Better Business Bureau|bbb.org
a|Bizrate|bizrate.com
a|Blue Triangle Technologies|btttag.com
a|Bluecore|bluecore.com
a|BowNow|bownow.jp
a|Boxever|boxever.com
a|Brand View|brandview.com
a|Brandmetrics|brandmetrics.com
a|Braze|appboycdn.com
a|Burt|burt.io richmetrics.com
a|Byside|byside.com
a|C3 Metrics|c3tag.com
a|CDN Planet|cdnplanet.com
a|Cabin|withcabin.com
a|CallRail|callrail.com
a|CallTrackingMetrics|tctm.co
a|Canopy Labs|canopylabs.com
a|Cardosa Enterprises|y-track.com
a|Catchpoint|3genlabs.net 3gl.net
a|Cavisson|cavisson.com
a|Celebrus Technologies|celebrus.com
a|Ceros Analytics|api.ceros.com
a|Certona|certona.net
a|Chartbeat|chartbeat.com chartbeat.net
a|ClearBrain|clearbrain.com
a|Clearbit|clearbit.com clearbitjs.com clearbitscripts.com
a|Clerk.io ApS|clerk.io
a|CleverTap|d2r1yp2w7bby2u.cloudfront.net
a|Click Density|clickdensity.com
a|Clicktale|cdngc.net clicktale.net
a|Colpirio|colpirio.com
a|Compete|c-col.com compete.com
a|Compuware|axf8.net
a|Conductrics|conductrics.com
a|Confirmit|confirmit.com
a|Connexity|connexity.net
a|ContentSquare|content-square.net contentsquare.net d1m6l9dfulcyw7.cloudfront.net
a|Conversant|dotomi.com dtmpub.com emjcd.com fastclick.net mediaplex.com tqlkg.com
a|Convert Insights|convertexperiments.com
a|CoolaData|cooladata.com
a|CopperEgg|copperegg.com d2vig74li2resi.cloudfront.net
a|Crazy Egg|cetrk.com crazyegg.com dnn506yrbagrg.cloudfront.net
a|Crimson Hexagon Analytics|hexagon-analytics.com
a|Custora|custora.com
a|Cybernet Quest|cqcounter.com
a|D4t4 Solutions|u5e.com
a|Decibel Insight|decibelinsight.net
a|DemandJump|demandjump.com
a|Devatics|devatics.com devatics.io
a|DigiTrust|digitru.st
a|DigitalScirocco|digitalscirocco.net
a|DotMetrics|dotmetrics.net
a|Dyn Real User Monitoring|dynapis.com dynapis.info jisusaiche.biz jisusaiche.com
a|Dynatrace|js-cdn.dynatrace.com ruxit.com
a|ELITechGroup|elitechnology.com
a|ESV Digital|esearchvision.com
a|Ebiquity|ebiquitymedia.com
a|Ekm Systems|ekmpinpoint.co.uk ekmsecure.com
a|Enfusen|enfusen.com
a|Ethnio|ethn.io
a|Everflow|tp88trk.com
a|Evergage|evergage.com evgnet.com
a|Evidon|evidon.com
a|Exponea|exponea.com
a|Ey-Seren|webabacus.com
a|Ezoic|ezoic.net
a|Fairfax Media Analtics|analytics.fairfax.com.au
a|Fanplayr|d38nbbai6u794i.cloudfront.net fanplayr.com
a|Fastest Forward|gaug.es
a|Fastly Insights|fastly-insights.com
a|Fathom Analytics|usefathom.com
a|Feedbackify|feedbackify.com
a|Feefo.com|feefo.com
a|Fits Me|fits.me
a|Fivetran|fivetran.com
a|Flipp|d2e0sxz09bo7k2.cloudfront.net wishabi.com wishabi.net
a|Flixmedia|flix360.com flixcar.com flixfacts.co.uk flixfacts.com flixsyndication.net
a|Fonecall|web-call-analytics.com
a|ForeSee|4seeresults.com answerscloud.com foresee.com foreseeresults.com
a|Fospha|fospha.com
a|Fresh Relevance|cloudfront.ne d1y9qtn9cuc3xw.cloudfront.net d81mfvml8p5ml.cloudfront.net dkpklk99llpj0.cloudfront.net freshrelevance.com
a|Full Circle Studies|securestudies.com
a|FullStory|fullstory.com
a|Geniuslink|geni.us
a|Gigya|gigya.com
a|Glimr|glimr.io
a|GlobalWebIndex|globalwebindex.net
a|GoSquared|d1l6p2sc9645hc.cloudfront.net gosquared.com
a|Google AMP|ampcid.google.com
a|Google Analytics|analytics.google.com google-analytics.com urchin.com
a|Google Analytics Experiments|gexperiments1.com
a|Google IPV6 Metrics|ipv6test.net
a|Google Optimize|www.googleoptimize.com
a|GovMetric|govmetric.com
a|Granify|granify.com
a|Gravity (AOL)|grvcdn.com
a|HERE|medio.com
a|Heap|heapanalytics.com
a|Heatmap|heatmap.it
a|Histats|histats.com
a|HitsLink|hitslink.com
a|Hootsuite|hootsuite.com
a|HotUKDeals|hotukdeals.com
a|Hotjar|hotjar.com hotjar.io
a|Hupso Website Analyzer|hupso.com
a|IBM Acoustic Campaign|www.sc.pages01.net www.sc.pages02.net www.sc.pages03.net www.sc.pages04.net www.sc.pages05.net www.sc.pages06.net www.sc.pages07.net www.sc.pages08.net www.sc.pages09.net www.sc.pagesa.net
a|IBM Digital Analytics|cmcore.com coremetrics.com coremetrics.eu s81c.com unica.com
a|IBM Tealeaf|ibmcloud.com
a|IMRG|imrg.org peermap.com
a|Improvely|iljmp.com
a|Infinity Tracking|infinity-tracking.net
a|Infoline|ioam.de
a|Insider|useinsider.com
a|Insight Express|insightexpressai.com
a|Inspectlet|inspectlet.com
a|Intent HQ|intenthq.com
a|Interstate|interstateanalytics.com
a|Interview|efm.me
a|Iterate|iteratehq.com
a|Janrain|d3hmp0045zy3cs.cloudfront.net janrain.com janrainbackplane.com rpxnow.com
a|KISSmetrics|doug1izaerwt3.cloudfront.net dsyszv14g9ymi.cloudfront.net kissmetrics.com
a|Kaizen Platform|kaizenplatform.net
a|Kameleoon|kameleoon.com kameleoon.eu kameleoon.io
a|Kampyle|kampyle.com
a|Kantar|sesamestats.com
a|Kantar Sifo|research-int.se
a|Keen|d26b395fwzu5fz.cloudfront.net keen.io
a|Keynote|keynote.com
a|Korrelate|korrelate.net
a|LeadLander|formalyzer.com trackalyzer.com
a|LiftSuggest|d2blwevgjs7yom.cloudfront.net
a|LightStep|lightstep.com
a|Linkcious|linkcious.com
a|LittleData|littledata.io
a|LiveInternet|yadro.ru
a|LiveRamp IdentityLink|circulate.com rlcdn.com
a|LockerDome|lockerdome.com
a|Loggly|d9jmv9u00p0mv.cloudfront.net loggly.com
a|Logicalis|trovus.co.uk
a|Loop11|loop11.com
a|Lucky Orange|d10lpsik1i8c69.cloudfront.net luckyorange.com luckyorange.net
a|Luma Tag|lumatag.co.uk
a|Lynchpin Analytics|lypn.net
a|MECLABS Institute|meclabs.com meclabsdata.com
a|Macromill|macromill.com
a|Madmetrics|keyade.com
a|Marchex|marchex.io voicestar.com
a|Marketing Dashboards|m-decision.com
a|Marketizator|marketizator.com
a|Marketo|marketo.com marketo.net mktoresp.com
a|Mather Economics|matheranalytics.com
a|Matomo|matomo.cloud
a|Maxsi|evisitanalyst.com
a|Maxymiser|maxymiser.hs.llnwd.net maxymiser.net
a|Measured|measured.com
a|Media IQ|mediaiqdigital.com
a|Mediahawk|mediahawk.co.uk
a|Micro Analytics|dev.microanalytics.io padmin.microanalytics.io status.microanalytics.io www.microanalytics.io
a|Mixpanel|mixpanel.com mxpnl.com
a|Monetate|monetate.net
a|Monitor|econda-monitor.de
a|Mopinion|mopinion.com
a|Mouse3K|mouse3k.com
a|MouseStats|mousestats.com
a|Mouseflow|mouseflow.com
a|Movable Ink|micpn.com
a|Moz Recommended Companies|d2eeipcrcdle6.cloudfront.net
a|Mux|litix.io
a|MyAds|veruta.com
a|MyBuys|mybuys.com
a|NCC Group Real User Monitoring|nccgroup-webperf.com
a|Naytev|naytev.com
a|Needle|needle.com
a|Net Applications|hitsprocessor.com
a|Net Reviews|avis-verifies.com
a|Nielsen NetRatings SiteCensus|imrworldwide.com
a|Nosto|nosto.com
a|Now Interact|nowinteract.com
a|NyaConcepts|xclusive.ly
a|ObjectPlanet|easypolls.net
a|Okta|okta.com
a|Ometria|ometria.com
a|Omniconvert|d2tgfbvjf3q6hn.cloudfront.net d3vbj265bmdenw.cloudfront.net omniconvert.com
a|OneAll|oneall.com
a|OneSoon|adalyser.com
a|Ontame|ontame.io
a|Opinion Stage|opinionstage.com
a|OpinionBar|opinionbar.com
a|Optilead|dyn-img.com leadcall.co.uk optilead.co.uk
a|Optimizely|optimizely.com
a|Optimove|optimove.net
a|Oracle Recommendations On Demand|atgsvcs.com
a|Order Security-VOID|order-security.com
a|PageSense|pagesense.io
a|Parse.ly|d1z2jf7jlzjs58.cloudfront.net parsely.com
a|Peaks & Pies|bunchbox.co
a|Peerius|peerius.com
a|Peermap|peermapcontent.affino.com
a|Pendo|pendo.io
a|Petametrics|petametrics.com
a|Picreel|pcrl.co picreel.com
a|Pictela (AOL)|pictela.net
a|Pingdom RUM|pingdom.net
a|Piwik|drtvtracker.com piwikpro.com raac33.net
a|Placed|placed.com
a|Planning-inc|planning-inc.co.uk
a|Plausible|plausible.io
a|Polldaddy|polldaddy.com
a|PowerReviews|powerreviews.com
a|Proclivity Media|pswec.com
a|Pubperf Analytics|pubperf.com
a|Pulse Insights|pulseinsights.com
a|Qeryz|qeryz.com
a|Qualaroo|qualaroo.com
a|Qualtrics|qualtrics.com
a|Quantcast|brtstats.com ntv.io quantcount.com quantserve.com semantictec.com
a|Quantum Metric|quantummetric.com
a|Qubit|d3c3cq33003psk.cloudfront.net goqubit.com qubit.com qubitproducts.com qutics.com
a|Qubit Deliver|d1m54pdnjzjnhe.cloudfront.net d22rutvoghj3db.cloudfront.net dd6zx4ibq538k.cloudfront.net
a|QuestionPro|questionpro.com
a|Qzzr|movementventures.com qzzr.com
a|RAM|rampanel.com
a|Radar|a-cedexis.msedge.net cedexis-radar.net cedexis-test.com cedexis-test01.insnw.net cedexis.com cedexis.leasewebcdn.com cedexis.net cedexisakamaitest.azureedge.net cedexispub.cdnetworks.net cmdolb.com cs600.wac.alphacdn.net cs600.wpc.edgecastdns.net img-cedexis.mncdn.com zn3vgszfh.fastestcdn.net
a|Rakuten DC Storm|dc-storm.com h4k5.com stormiq.com
a|Reactful|reactful.com
a|Realytics|dcniko1cv0rz.cloudfront.net realytics.net
a|RecoBell|recobell.io
a|Recommend|recommend.pro
a|Reevoo|reevoo.com
a|Reflektion|d26opx5dl8t69i.cloudfront.net reflektion.com
a|Research Now|researchgnow.com researchnow.com
a|Resonance Insights|res-x.com
a|Resonate Networks|reson8.com
a|ResponseTap|adinsight.com responsetap.com
a|Reviews.co.uk|reviews.co.uk
a|Reviews.io|reviews.io
a|Revolver Maps|revolvermaps.com
a|Rewardful|wdfl.co
a|RichRelevance|richrelevance.com
a|Rockerbox|getrockerbox.com
a|Roxr Software|getclicky.com
a|RuAdList counters|1l-hit.vkplay.ru 1pagerank.com 1posterhub.com 2stat.net 2tt2.ru 5edeb195868e2195.com a-counter.kiev.ua a.mts.ru a.pikabu.ru a.ria.ru a1.api.bbc.co.uk acint.net acollector.wb.ru acstat.com adfstat.yandex.ru adlog.com.com adlooxtracking.ru admetric.io admon.pro adtrak.org adx.com.ru affilate.hh.ru airlogs.ru akavita.com allpositions.ru altergeo.ru amazy.ru amc.yandex.ru amung.us analysis.fi analytics.fontanka.ru analytics.goha.info analytics.grape.media analytics.hencdn.top analytics.sports.ru analytics.tn.kz anti-ban.ucoz.ru apptracer.ru aprtn.com aprtx.com arc.io artfut.com astdn.ru auction.vo-media.ru authentication.me awsync.yandex.ru b2b.ainews.kz banstat.nadavi.net bext.info bigsauron.ru blograte.ru bname.ru botfaqtor.ru botradar.tech c.bigmir.net c.cnstats.ru c.hit.ua c.imrk.net c.index.ru c.sibnet.ru c.toodoo.ru c.uarating.com c.wen.ru c.zero.kz c1.politexpert.ru c1hit.tut.by catalog.metka.ru cc.calltracking.ru cdn-rum.ngenix.net cdn.ddmanager.ru cdn.gpmdata.ru cdn.teleportapi.com cfv4.com checkru.net chronos.vl.ru cityadstrack.com clickaider.com clickanalytics208.com clickfraud.ru clickov.com clicks.moy.su clixpy.com cntstat.com codingjungle.net collector.mediator.media collector.roistat.com countby.com countcount.co counter.nv.ua counter24.luxnet.ua countlog.com crm-analytics.imweb.ru crm-tracker.liga.net culturaltracking.ru cvt1.sibnet.ru cy-pr.com d.wi-fi.ru d1tracker.ru dataxpand.com directcrm.ru dmp.wi-fi.ru dw.com.com efatik.me elitestat.ru enkod.ru ev.stellarlabs.ai evolvemediametrics.com extreme-ip-lookup.com extremetracking.com eye.inforotor.ru faststart.ru feedjit.com fghtem.com flashb.id flocktory.com fortrader.ru forwebz.com free-pagerank.com freegeoip.app freegeoip.live freehostedscripts.net freeonlineusers.com freesitetop.ru gdeslon.ru geo.exixt.com geoip.leadia.services geoiplookup.wikimedia.org geojs.io get35.com getaim.info getrank.net getstat.net getter.fun gloxstore.com go.freeanalyzer.ru google-analytics.bi.owox.com googleoptimize.com goto.startracking.ru hc.uralweb.ru heyhelga.net hiddenjs.ru hif.to hit.meta.ua hitmeter.ru host-tracker.com hotblogs.org.ua hotlog.ru hsdn.org i.a2g-secure.com i.webo.in iastat.ru iastatss.ru ijes.ru imtop.ru inaudium.com inetlog.ru informer.yandex.ru intarget.ru intencysrv.com intercounter.website io.userlook.com ip-api.com ip.nf ip2phrase.com ipchanger.live ipcounter.de iplis.ru iplookup.vvdev.ru jitsu.ixbt.com jitsu.ixbt.site jsblom.com k50.ru kamnet.ru konvert.guru lifestats.ru listatic.ru livetracker.rfe.pangea-cms.com loadercdn.net log.dzen.ru log.krs-ix.ru log2.ru logxp.ru lptracker.ru lstats.qip.ru mapyourvisitors.com mc.webvisor.org mcount.ru meatydime.com metrics.aviasales.ru metrika-informer.com metrika.myseldon.com metrika.traff.space metrka.com mfads.life mipagerank.com mmstat.com mobtop.az mobtop.com mobtop.ru monitorus.ru more-data.ru mpianalytics.com mrgr.me mtp.spaces.im mtp.spaces.ru mtp.spcs.me mycounter.ua mystat-in.net mytop-in.net mytopboard.ru mytopf.com mytrix.com n.mailfire.io nagval.ru nanostatistics.net nedstatbasic.net nexinsight.com.ua nst.trex.media ok.mail.ru omappapi.com ondu.ru openfpcdn.io openstat.net ops.beeline.ru opti-digital.com ournet-analytics.com pa.tns-ua.com partner.incloak.com pi.feedsportal.com ping-admin.ru plerdy.com popular-tracker.brainly.com proext.com promodity.appspot.com ptengine.com ptrck.ru pulse.aviasales.ru push2check.com pv.pjtsu.com r.i.ua radarurl.com ranking-hits.de reallyfreegeoip.org reinvigorate.net reqapi.ru richaudience.com ringostat.com rktch.com rpmstatic.net rtb.com.ru rtstat.api.rt.com rudderlabs.com rulink.de rumstat.cdnvideo.ru rutop.org s.agava.ru s.infogram.com s24tv.net sc.hwdteam.ru sedotracker.com seeip.org seemore.ru seo.adlabs.ru seobuilding.ru seocounter.info seocounter.ru seoprcy.ru sepyra.com service-cmp.com sgtm.ixbt.site simonsignal.com simpletop.net site-rank.com sitelog.forsite.ru sitestats.info siteuser.info skylog.kz smailbest.com smart-stats.net smartcount.net smartverify.pro socratos.net splitbee.io spring-tns.net spylog.com spylog.ru st.hbrd.io st.onlygip.tech st.yagla.ru stakk.ink stat-api-yndx.cloud.gismeteo.net stat-api.gismeteo.net stat-api.meteofor.com stat-feedot.ru stat.5-tv.ru stat.adlabs.ru stat.eagleplatform.com stat.media stat.net.ixbt.com stat.su stat1.ukr.net statad.ru statafun.ru statcjs.com stathat.com static-trackers.adtarget.me static.analytics-site.com static.terratraf.io static20.online staticapi.org statistics.fppressa.ru statistics.wibiya.com statpipe.ru stats-repl.myangular.life stats.1internet.tv stats.alice.by stats.indextools.com stats.internet-yadro.com stats.mos.ru stats.seedr.ru stats.serpads.com stats.temptcdn.com stats.vk-portal.net statscreen.info statsync.net stattds.club statuncore.com stcounter.com stormyachiever.com stts.rbc.ru t.delfi.ee t.ltmse.com t.sports.ru tagmanager.andata.ru tapstat.ru target.ukr.net tazeros.com tbe.tom.ru tdregistr.online telemetry.dzen.ru tnative.ru to.getnitropack.com toptj.com tr.gerkon.eu track.adspire.io track.fabrikaonline.ru track.hubrus.com track.rtb-media.ru track.spots.im track.tproger.ru tracker.softcube.com tracking.diginetica.net tracking.eurosport.com tracking.gpm-rtv.ru tracking.olx-st.com trafit.com traidet.com trendstat.ru triggertag.gorillanation.com triks.info trk.olnl.net ttrace.ru ttrating.com uaas.yandex.ru ucounter.ucoz.net ulogin-stats.ru unioin.com uptime.ru url-sub.ru ustat.pro variti.net veon-analytics.digital.medallia.eu veon-udc.digital.medallia.eu vercel-analytics.com visitor-metrics.com visor.sberbank.ru vlitag.com waplog.mobi waplog.net wapstats.net warlog.info waust.at webanalizer.ru websdk.appsflyer.com webstatanalyzer.ru webvitals.luxnet.ua wikia-beacon.com wl-analytics.tsp.li wootric.com www.net.kg xapi.ozon.ru xmetrics.ru xxxx.re xxxxx.re ya-counter.ru ya-dro.ru yandex-metrica.ru yast.rutube.ru ymetrica.com ymetrica1.com
a|Rubikloud.com|rubikloud.com
a|Ruler Analytics|nyltx.com ruleranalytics.com
a|Sailthru|sail-horizon.com sail-personalize.com sail-track.com
a|Salesforce|krxd.net
a|Samplicio.us|samplicio.us
a|Scale8|api-dev.scale8.com cdn.scale8.com ui.scale8.com www.scale8.com
a|Scenario|getscenario.com
a|Science Rockstars|persuasionapi.com
a|ScientiaMobile|wurfl.io wurflcloud.com
a|Searchanise|searchanise.com
a|Segment|segment.com segment.io
a|Segmint|segmint.net
a|Seldon|rummblelabs.com
a|Sellpoints|sellpoints.com
a|Semantics3|hits.io
a|Semasio|semasio.net
a|ServMetric|servmetric.com
a|ServiceTick|servicetick.com
a|SessionCam|d2oh4tlt9mrke9.cloudfront.net sessioncam.com
a|Sidereel|sidereel.com
a|SimpleReach|d8rk54i4mohrb.cloudfront.net simplereach.com
a|Site Meter|sitemeter.com
a|Site24x7 Real User Monitoring|site24x7rum.com
a|SiteGainer|d191y0yd6d0jy4.cloudfront.net sitegainer.com
a|SkyGlue Technology|skyglue.com
a|Smart Insight Tracking|scarabresearch.com
a|SmartFocus|emv2.com emv3.com predictiveintent.com smartfocus.com themessagecloud.com
a|SmarterHQ|d1n00d49gkbray.cloudfront.net smarterhq.io smarterremarketer.net
a|Smartlook|smartlook.com
a|Snapchat|sc-static.net snapchat.com
a|Snowplow|d32hwlnfiv2gyn.cloudfront.net
a|Soasta|lognormal.net
a|SodaHead|sodahead.com
a|Sophus3|s3ae.com sophus3.com
a|SpeedCurve RUM|speedcurve.com
a|Spiceworks|spiceworks.com
a|Stamped.io|stamped.io
a|StatCounter|statcounter.com
a|Statful|statful.com
a|StellaService|stellaservice.com
a|Sub2 Technologies|sub2tech.com
a|Supertool Network Technology|miaozhen.com
a|Survata|survata.com
a|SurveyGizmo|surveygizmo.eu
a|SurveyMonkey|surveymonkey.com
a|Survicate|survicate.com
a|Swogo|xsellapp.com
a|TNS (Kantar Group)|tns-counter.ru
a|Tag Inspector|d22xmn10vbouk4.cloudfront.net
a|Tell Apart|tellapart.com tellaparts.com
a|The Filter|thefilter.com
a|The Guardian|ophan.co.uk
a|Thesis|ttsep.com
a|Throtle|thrtle.com v12group.com
a|Tivo|rovicorp.com
a|TraceView|d2gfdmu30u15x7.cloudfront.net tracelytics.com
a|TrackJS|d2zah9y47r7bi2.cloudfront.net trackjs.com
a|Treasure Data|treasuredata.com
a|Trialfire|trialfire.com
a|TruConversion|truconversion.com
a|Truefit|truefitcorp.com
a|Trust Pilot|trustpilot.com
a|Tryzens TradeState|tryzens-analytics.com
a|Umbel|umbel.com
a|UpSellit|upsellit.com
a|UsabilityTools|usabilitytools.com
a|Usabilla|d6tizftlrpuof.cloudfront.net usabilla.com
a|Use It Better|useitbetter.com
a|User Replay|userreplay.net
a|UserReport|userreport.com
a|Userneeds|userneeds.dk
a|Userzoom|userzoom.com
a|VWO|d5phz18u4wuww.cloudfront.net visualwebsiteoptimizer.com vwo.com wingify.com
a|VidPulse|vidpulse.com
a|VisScore|d2hkbi3gan6yg6.cloudfront.net visscore.com
a|Visual IQ|myvisualiq.net
a|Vizu (Nielsen)|vizu.com
a|Vizzit|vizzit.se
a|VoiceFive|voicefive.com
a|VouchedFor|vouchedfor.co.uk
a|Wayfair|wayfair.com
a|Web Dissector|gridsumdissector.com webdissector.com
a|Web Forensics|webforensics.co.uk
a|WebInsight|trackedlink.net trackedweb.net
a|WebTuna|webtuna.com
a|Webtreck|wcfbc.net
a|Webtrekk|wbtrk.net webtrekk-asia.net webtrekk.net wt-eu02.net wt-safetag.com
a|Webtrends|d1q62gfb8siqnm.cloudfront.net webtrends.com webtrendslive.com
a|WizRocket Technologies|wzrkt.com
a|Woopra|woopra.com
a|WordPress Site Stats|pixel.wp.com stats.wp.com
a|Wow Analytics|wowanalytics.co.uk
a|XiTi|aticdn.net xiti.com
a|Yandex Metrica|d31j93rd8oukbv.cloudfront.net mc.yandex.com mc.yandex.ru
a|Zafu|zafu.com
a|Zarget|zarget.com
a|Zoover|zoover.co.uk zoover.nl
a|bd4travel|bd4travel.com
a|bizinformation-VOID|bizinformation.org
a|cloudIQ|cloud-iq.com
a|codigo|codigo.se
a|comScore|adxpose.com comscore.com sitestat.com zqtk.net
a|dotMailer Surveys|dotmailer-surveys.com
a|eGain|analytics-egain.com egain.com
a|eKomi|ekomi.com ekomi.de
a|eXTReMe digital|extreme-dm.com
a|epoq internet services|epoq.de
a|etracker|etracker.com etracker.de
a|iGoDigital|igodigital.com
a|iSite|isitetv.com
a|iotec|dsp.io
a|jsonip.com|jsonip.com
a|linkpulse|lp4.io
a|loGo_net|logo-net.co.uk
a|mPulse|akstat.io go-mpulse.net mpstat.us mpulse.net
a|nToklo|ntoklo.com
a|otracking.com|otracking.com
a|tweetmeme-VOID|tweetmeme.com
e|1xRUN|1xrun.com
e|365 Tech Services|365webservices.co.uk
e|3D Issue|3dissue.com pressjack.com
e|47Line Technologies|pejs.net
e|4finance|4finance.com
e|@UK|uk-plc.net
e|A Perfect Pocket|aperfectpocketdata.com
e|APSIS Forms|apsisforms.com
e|ASAPP|asapp.com
e|ASP|goshowoff.com
e|ATTRAQT|attraqt.com locayta.com
e|AVG|avg.com
e|Ably|ably.io
e|Accentuate|accentuate.io
e|Accessibe Accessibility Overlay|accessibe.com acsbap.com acsbapp.com
e|Account Kit|accountkit.com
e|ActBlue|actblue.com
e|AdMetrics Pro CMP|cmp.mgr.consensu.org
e|AdRoll CMP|adroll.mgr.consensu.org
e|Adapt Services|adcmps.com
e|Adaptive Web|adaptive.co.uk
e|AddEvent|addevent.com
e|AddThisEvent|addthisevent.com
e|Adledge|adledge.com
e|Admiral CMP|admiral.mgr.consensu.org
e|Adnuntius CMP|adnuntiusconsent.mgr.consensu.org
e|Adobe Business Catalyst|businesscatalyst.com
e|Adobe TypeKit|typekit.com typekit.net
e|Adrian Quevedo|adrianquevedo.com
e|Advolution|advolution.de
e|Adyen|adyen.com
e|Affirm|affirm.com
e|Afterpay|afterpay.com
e|Agility|agilitycms.com
e|Aheadworks|aheadworks.com
e|Akamai|23.62.3.183 akamai.net akamaiedge.net akamaihd.net akamaitechnologies.com akamaitechnologies.fr akamaized.net edgefcs.net edgekey.net edgesuite.net srip.net
e|Algolia|algolia.io algolia.net algolianet.com
e|All Access|allaccess.com.ph
e|AlphaSSL|alphassl.com
e|Amazon CloudFront|cloudfront.net
e|Amazon Pay|payments-amazon.com payments.amazon.com
e|Amazon Trust Services|amazontrust.com o.ss2.us
e|Amazon Web Services|amazon.co.uk amazon.com amazonaws.com amazonwebapps.com amazonwebservices.com elasticbeanstalk.com images-amazon.com
e|Ambient|adnetwork.vn ambientplatform.vn
e|Amelia Communication|sara.media
e|Anedot|anedot.com
e|AnimateJS|animatedjs.com
e|Apligraf SmartWeb|apligraf.com.br
e|AppConsent CMP|appconsent.mgr.consensu.org
e|AppDynamics|appdynamics.com d3tjaysgumg9lf.cloudfront.net eum-appdynamics.com
e|Appsolute|dropahint.love
e|Arbor|pippio.com
e|Ardent Creative|ardentcreative.co.uk
e|Atom Data|atomdata.io
e|Auth0|auth0.com
e|Avco Systems|avcosystems.com
e|Axel Springer CMP|axelspringer.mgr.consensu.org
e|Azure Traffic Manager|gateway.net trafficmanager.net
e|Azure Web Services|azureedge.net azurewebsites.net msedge.net windows.net
e|BMIND CMP|bmind.mgr.consensu.org
e|Bankrate|bankrate.com
e|Barclaycard SmartPay|barclaycardsmartpay.com
e|Barnebys|barnebys.com
e|Bedrock CMP|bedrock.mgr.consensu.org
e|Betfair|cdnbf.net
e|Bitly|bit.ly bitly.com lemde.fr
e|Blindado|siteblindado.com
e|Blogg.se|cdnme.se publishme.se
e|Blogger|blogblog.com blogger.com blogspot.com images-blogger-opensocial.googleusercontent.com
e|Bluegg|d1va5oqn59yrvt.cloudfront.net
e|Bold Commerce|boldapps.net shappify-cdn.com shappify.com
e|Bolt|bolt.com
e|Bootstrap CDN|bootstrapcdn.com
e|Bootstrap Chinese network|bootcss.com
e|Borderfree|borderfree.com fiftyone.com
e|Borlabs CMP|borlabs.mgr.consensu.org
e|Box|box.com
e|Braintree Payments|braintreegateway.com
e|Brand Finance|brandirectory.com
e|Brightcove ZenCoder|zencoder.net
e|Browsealoud|browsealoud.com texthelp.com
e|Browser-Update.org|browser-update.org
e|Bugsnag|bugsnag.com d2wy8f7a9ursnm.cloudfront.net
e|Builder|builder.io
e|CD Networks|gccdn.net
e|CDK Dealer Management|assets-cdk.com
e|Cachefly|cachefly.net
e|Calendly|calendly.com
e|Capita|crcom.co.uk
e|Carcloud|carcloud.co.uk
e|Cast|cast.rocks
e|Castle|castle.io d2t77mnxyo7adj.cloudfront.net
e|Catch|getcatch.com
e|Ceros|ceros.com
e|Certum|certum.pl ocsp-certum.com
e|Cgrdirect|cgrdirect.co.uk
e|ChannelApe|channelape.com
e|Charities Aid Foundation|cafonline.org
e|CheckRate|checkrate.co.uk
e|Checkfront|checkfront.com dcg3jth5savst.cloudfront.net
e|Checkout.com|checkout.com
e|Civic|civiccomputing.com
e|Civic CMP|cookiecontrol.mgr.consensu.org
e|Clarity|clarity.ms
e|Clickio CMP|clickio.mgr.consensu.org
e|Cloud-A|bulkstorage.ca
e|Cloud.typography|typography.com
e|CloudVPS|adoftheyear.com objectstore.eu
e|Cloudflare|ajax.cloudflare.com nel.cloudflare.com static.cloudflareinsights.com
e|Cloudflare CDN|amp.cloudflare.com cdnjs.cloudflare.com
e|Cloudqp|cloudwp.io
e|Cludo|cludo.com
e|Coherent Path|coherentpath.com
e|Colbenson|colbenson.com
e|Com Laude|gdimg.net
e|Commanders Act CMP|commandersact.mgr.consensu.org
e|Comodo|comodo.com comodo.net trust-provider.com trustlogo.com usertrust.com
e|Comodo Certificate Authority|comodoca4.com crt.comodoca.com crt.usertrust.com ocsp.comodoca.com ocsp.usertrust.com
e|Complianz CMP|complianz.mgr.consensu.org
e|Connect Events|connectevents.com.au
e|Consent Desk CMP|consentdesk.mgr.consensu.org
e|Consent Manager CMP|consentmanager.mgr.consensu.org
e|ConsentServe CMP|consentserve.mgr.consensu.org
e|Constructor.io|cnstrc.com
e|Contabo|185.2.100.179
e|Contentful|contentful.com
e|Continental Exchange Solutions|hifx.com
e|Conversant CMP|conversant.mgr.consensu.org
e|Cookie Information CMP|cookieinformation.mgr.consensu.org
e|Cookie Reports|cookiereports.com
e|Cookie-Script.com|cookie-script.com
e|CookieQ|cookieq.com
e|Cookiebot|cookiebot.com
e|Cookiebot CMP|cookiebot.mgr.consensu.org
e|CreateJS CDN|createjs.com
e|CyberKnight|namogoo.com
e|CyberSource (Visa)|authorize.net
e|DCSL Software|dcslsoftware.com
e|DMG Media CMP|dmgmedia.mgr.consensu.org
e|Dailykarma|dailykarma.io
e|Datacamp|cdn77.org
e|Datawrapper|datawrapper.de dwcdn.net
e|Dealer|dealer.com
e|Debenhams Geo Location|176.74.183.134
e|Dentsu CMP|dan.mgr.consensu.org
e|Didomi|api.privacy-center.org sdk.privacy-center.org
e|Didomi CMP|didomi.mgr.consensu.org
e|DigiCert|digicert.com
e|Digital Millennium Copyright Act Services|dmca.com
e|Digital Ocean|95.85.62.56
e|Digitial Point|dpstatic.com
e|Distil Networks|areyouahuman.com
e|Divido|divido.com
e|Doofinder|cdn.doofinder.com
e|Drifty Co|onicframework.com
e|Dropbox|dropboxusercontent.com
e|Dynamic Converter|dynamicconverter.com
e|Dynamic Dummy Image Generator|dummyimage.com
e|ESM>CDN|esm.sh
e|Ecwid|d3fi9i0jj23cau.cloudfront.net d3j0zfs7paavns.cloudfront.net ecwid.com shopsettings.com
e|Edge Web Fonts|edgefonts.net
e|Edot Web Technologies|edot.co.za
e|Elastera|elastera.net
e|Elastic Load Balancing|105app.com
e|Elecard StreamEye|streameye.net
e|Elevate|elevaate.technology
e|Elicit|elicitapp.com
e|EmpathyBroker Site Search|empathybroker.com
e|Ensighten CMP|ensighten.mgr.consensu.org
e|EntityLink|entitytag.co.uk
e|Entrust Datacard|entrust.com entrust.net
e|Equiniti|equiniti.com
e|Errorception|errorception.com
e|Esri ArcGIS|arcgis.com arcgisonline.com
e|Euroland|euroland.com
e|European Interactive Digital ad Alli|edaa.eu
e|Eventbrite|evbuc.com eventbrite.co.uk
e|Evidon CMP|evidon.mgr.consensu.org
e|Experian|audienceiq.com experian.com experianmarketingservices.digital
e|Extensis WebInk|webink.com
e|Ezoic CMP|ezoic.mgr.consensu.org
e|Fastly|fastly.net
e|Firebase|firebase.googleapis.com firebaseinstallations.googleapis.com firebaseremoteconfig.googleapis.com firebasestorage.googleapis.com firestore.googleapis.com
e|Firepush|firepush.io
e|Fit Analytics|fitanalytics.com
e|FlexShopper|flexshopper.com
e|Flowzymes Ky|jquerytools.org
e|FontAwesome CDN|fontawesome.com
e|Fontdeck|fontdeck.com
e|Forensiq|fqtag.com
e|Fort Awesome|fortawesome.com
e|Forter|forter.com
e|Forward Internet Group|f3d.io
e|Foxentry|foxentry.cz
e|FoxyCart|foxycart.com
e|Framer CDN|framer.com framerstatic.com framerusercontent.com
e|Fraudlogix|yabidos.com
e|G-Forces Web Management|gforcesinternal.co.uk
e|G2|g2.com g2crowd.com
e|GainCloud|egaincloud.net
e|Gemius CMP|gemius.mgr.consensu.org
e|GeoRiot|georiot.com
e|GeoTrust|geotrust.com
e|Geoplugin|geoplugin.com geoplugin.net
e|Georeferencer|georeferencer.com
e|GetSiteControl|getsitecontrol.com
e|Gfycat|gfycat.com
e|GitHub|github.com github.io githubusercontent.com rawgit.com
e|Global-e|global-e.com
e|GlobalSign|globalsign.com globalsign.net
e|GoDaddy|godaddy.com wsimg.com
e|GoDataFeed|godatafeed.com
e|Google APIs|googleapis.com
e|Google CDN|ajax.googleapis.com commondatastorage.googleapis.com ssl.gstatic.com www.gstatic.com
e|Google Fonts|fonts.googleapis.com fonts.gstatic.com
e|Google FundingChoices|fundingchoices.mgr.consensu.org fundingchoicesmessages.google.com
e|Google Maps|khm0.googleapis.com khm1.googleapis.com khms.googleapis.com khms1.googleapis.com khms2.googleapis.com maps-api-ssl.google.com maps.google.com maps.googleapis.com maps.gstatic.com mt.googleapis.com mt0.googleapis.com mt1.googleapis.com mt2.googleapis.com mt3.googleapis.com mts.googleapis.com
e|Google Trust Services|pki.goog
e|Google Trusted Stores|googlecommerce.com
e|Google reCAPTCHA|recaptcha.net
e|Gravito CMP|gravito.mgr.consensu.org
e|H264 Codec|openh264.org
e|Hatena Blog|hatena.ne.jp st-hatena.com
e|Hawk Search|hawksearch.com
e|Heroku|herokuapp.com
e|Hexton|hextom.com
e|Hibernia Networks|hiberniacdn.com
e|Highcharts|highcharts.com
e|Highwinds|hwcdn.net
e|Hola Networks|h-cdn.com
e|Hull.js|hull.io hullapp.io
e|ID Ward CMP|idward.mgr.consensu.org
e|IFDNRG|ifdnrg.com
e|IQ Mobile|iqm.cc
e|IS Group|creative-serving.com
e|IT Dienstleistungen Tim Prinzkosky|flaticons.net
e|IcoMoon|d19ayerf5ehaab.cloudfront.net d1azc1qln24ryf.cloudfront.net
e|IdenTrust|identrust.com
e|Imagen Studio|telephonesky.com
e|Imgur|imgur.com
e|InAuth|cdn-net.com
e|Indoona|indoona.com
e|Infopark|scrvt.com
e|Insipio|insipio.com
e|Instansive|instansive.com
e|Instart|insnw.net
e|Investis|investis.com
e|Investis Flife|quartalflife.com
e|Ipify|ipify.org
e|JSDelivr CDN|jsdelivr.net
e|JSPM|ga.jspm.io
e|JotForm|jotformpro.com
e|Jump CMP|avacy.mgr.consensu.org
e|KINX (Korea Internet Neutral eXchange)|kinxcdn.com
e|Kelkoo|kelkoo.com
e|Key CDN|kxcdn.com
e|Klarna|klarna.com
e|Klevu Search|klevu.com
e|Knight Lab|knightlab.com
e|Kodajo|kodajo.com
e|Launch Darkly|launchdarkly.com
e|Layer0|layer0.co
e|Layershift|109.109.138.174
e|Leaflet|leafletjs.com
e|LeaseWeb|leasewebcdn.com lswcdn.net
e|Lengow|lengow.com
e|Let's Encrypt|letsencrypt.org
e|Level 3 Communications|footprint.net
e|Level3|secure.footprint.net
e|LightWidget|lightwidget.com
e|Likelihood|likelihood.com
e|LiveRamp CMP|faktor.mgr.consensu.org
e|Living Map Company|livingmap.com
e|Logentries|logentries.com
e|Loop Commerce|loopassets.net
e|Loqate|pcapredict.com postcodeanywhere.co.uk
e|Luigis Box|luigisbox.com
e|MLveda|mlveda.com
e|Macropod BugHerd|bugherd.com
e|Madvertise CMP|madvertise.mgr.consensu.org
e|Mairdumont Netletic CMP|mdnxmp.mgr.consensu.org
e|Mapbox|mapbox.com
e|Maptive|maptive.com
e|Marcaria.com|gooo.al
e|Marfeel CMP|marfeel.mgr.consensu.org
e|Marker|marker.io
e|Marketplace Web Service|ssl-images-amazon.com
e|MatchWork|matchwork.com
e|MathJax|mathjax.org
e|MaxCDN Enterprise|netdna-cdn.com netdna-ssl.com
e|MaxMind|maxmind.com
e|McAffee|mcafeesecure.com scanalert.com
e|Media Temple|goodlayers2.com
e|Mediavine CMP|mediavine.mgr.consensu.org
e|Mega|mgcdn.com
e|Merchant Equipment Store|merchantequip.com
e|Microsoft Certificate Services|msocsp.com
e|Microsoft Hosted Libs|aspnetcdn.com
e|Mika Tuupola|appelsiini.net
e|Mirror Image Internet|miisolutions.net
e|Mobify|mobify.com mobify.net
e|Monotype|fonts.com fonts.net
e|Moovweb|moovweb.net
e|MotionPoint|convertlanguage.com
e|Moxie|gomoxie.solutions
e|Mozilla|mozilla.org
e|MyFonts|myfonts.net
e|MyRegistry|myregistry.com
e|Mynewsdesk|mynewsdesk.com
e|NetDirector|netdirector.co.uk
e|Netlify|netlify.com netlifyusercontent.com
e|Network Solutions|netsolssl.com networksolutions.com
e|New Relic|newrelic.com nr-data.net
e|Nexcess.Net|nexcesscdn.net
e|Next14 CMP|next14.mgr.consensu.org
e|NitroPay CMP|nitropay.mgr.consensu.org
e|NitroSell|nitrosell.com
e|Nochex|nochex.com
e|Noibu|noibu.com
e|O2|o2.co.uk
e|Ogury CMP|ogury.mgr.consensu.org
e|Okas Concepts|okasconcepts.com
e|Omniroot|omniroot.com
e|OnYourMap|onyourmap.com
e|OneSignal|onesignal.com
e|OneTag CMP|onetag.mgr.consensu.org
e|OneTrust CMP|onetrust.mgr.consensu.org
e|Optanon|cookielaw.org onetrust.com
e|Optimise Media Group|omguk.com
e|Osano CMP|api.osano.com cmp.osano.com osano.mgr.consensu.org
e|Other Google APIs/SDKs|accounts.google.com apis.google.com calendar.google.com clients2.google.com cse.google.com csi.gstatic.com imasdk.googleapis.com jnn-pa.googleapis.com lh3.googleusercontent.com news.google.com pay.google.com payments.google.com play.google.com smartlock.google.com storage.googleapis.com translate-pa.googleapis.com translate.google.com translate.googleapis.com www.google.be www.google.ca www.google.co.id www.google.co.in www.google.co.jp www.google.co.kr www.google.co.nz www.google.co.uk www.google.com www.google.com.au www.google.com.br www.google.com.sg www.google.com.ua www.google.de www.google.fr www.google.ie www.google.nl www.google.ru www.google.se www.googleapis.com
e|Overstock|ostkcdn.com
e|OzCart|ozcart.com.au
e|PEER 1 Hosting|peer1.com
e|PICnet|nonprofitsoapbox.com
e|POWr|powr.io
e|Pacnet|cdndelivery.net
e|Pagely|optnmstr.com
e|Parking Crew|d1lxhc4jvstzrp.cloudfront.net parkingcrew.net
e|PayPal|paypal.com paypalobjects.com
e|Penton|pisces-penton.com
e|Perfect Privacy|suitesmart.com
e|PerimeterX Bot Defender|perimeterx.net pxi.pub
e|Pixalate|adrta.com
e|Playbuzz|playbuzz.com
e|Playwire CMP|playwire.mgr.consensu.org
e|PluginDetect|dtlilztwypawv.cloudfront.net
e|Po.st|po.st
e|Pointpin|pointp.in
e|Polyfill service|polyfill.io
e|PowerFront|inside-graph.com
e|Prefix Box AI Search|prefixbox.com
e|PressArea|pressarea.com
e|Prezi|prezi.com
e|PrintFriendly|printfriendly.com
e|Proweb Uk|proweb.net
e|Pubtech CMP|pubtech.mgr.consensu.org
e|Pulselive CMP|pulselive.mgr.consensu.org
e|Pusher|pusher.com pusherapp.com
e|Qbase Software Development|smartwebportal.co.uk
e|Qode Interactive|qodeinteractive.com
e|Quantcast Choice|quantcast.mgr.consensu.org
e|Queue-it|queue-it.net
e|QuoVadis|quovadisglobal.com
e|RCS Pubblicita CMP|rcsmediagroup.mgr.consensu.org
e|Rackspace|rackcdn.com rackspacecloud.com raxcdn.com websitetestlink.com
e|Rambler|rambler.ru
e|RapidAPI|rapidapi.com
e|RapidSSL|rapidssl.com
e|Ravelin|ravelin.com
e|Raygun|rapidzebra.io raygun.io
e|ReCollect|recollect.net
e|ReSRC|resrc.it
e|Reach|gointerpay.net
e|ReadSpeaker|readspeaker.com
e|Realtime|realtime.co
e|Receiptful|receiptful.com
e|Recite Me|reciteme.com
e|ResponsiveVoice|responsivevoice.org
e|Revenue Conduit|revenueconduit.com
e|Revlifter|assets.revlifter.com
e|Revv|revv.co
e|Rich Audience CMP|richaudience.mgr.consensu.org
e|Ringier Axel Springer CMP|rasp.mgr.consensu.org
e|Riskified|riskified.com
e|Rollbar|d37gvrvc0wt4s1.cloudfront.net rollbar.com
e|RomanCart|romancart.com
e|Roost|goroost.com
e|SDL Media Manager|sdlmedia.com
e|SFR|sfr.fr
e|SLI Systems|resultslist.com resultspage.com sli-spark.com
e|Sajari Pty|sajari.com
e|Salesforce Commerce Cloud|cquotient.com demandware.edgesuite.net demandware.net
e|Schuh (image shard)|d2ob0iztsaxy5v.cloudfront.net
e|Scroll|scroll.com
e|SearchSpring|searchspring.net
e|Secomapp|secomapp.com
e|Sectigo|sectigo.com
e|Secure Privacy CMP|secureprivacy.mgr.consensu.org
e|Securiti CMP|securiti.mgr.consensu.org
e|SecurityMetrics|securitymetrics.com
e|Sentry|getsentry.com ravenjs.com sentry-cdn.com sentry.io
e|Servo|onmodulus.net
e|Seznam|imedia.cz
e|Seznam.cz CMP|seznam.mgr.consensu.org
e|ShareThis CMP|sharethis.mgr.consensu.org
e|ShinyStat CMP|shinystat.mgr.consensu.org
e|ShopStorm|shopstorm.com
e|Shopatron|shopatron.com
e|Shopgate|shopgate.com
e|Shopify|shopify.com shopifyapps.com shopifycdn.com shopifysvc.com
e|Shopkeeper Tools|shopkeepertools.com
e|Sibbo CMP|sibboventures.mgr.consensu.org
e|Sidecar|d3v27wwd40f0xu.cloudfront.net getsidecar.com
e|Sift Science|siftscience.com
e|Signyfyd|signifyd.com
e|Silktide|silktide.com
e|Singlespot CMP|singlespot.mgr.consensu.org
e|Sirdata CMP|sddan.mgr.consensu.org
e|Sirv|sirv.com
e|Siteimprove|siteimprove.com siteimproveanalytics.com
e|Six Degrees Group|fstech.co.uk
e|Skybet|skybet.com
e|Skype|skype.com
e|Snigel CMP|snigelweb.mgr.consensu.org
e|Softwebzone|softwebzone.com
e|Sooqr Search|sooqr.com
e|Sotic|sotic.net soticservers.net
e|Sourcepoint CMP|sourcepoint.mgr.consensu.org
e|SpaceNet|nmm.de
e|SpeedSize Service Worker|d2d22nphq0yz8t.cloudfront.net di6367dava8ow.cloudfront.net
e|Spylight|spylight.com
e|Squarespace|squarespace.com
e|SreamAMG|streamamg.com
e|Starfield Services Root Certificate Authority|ss2.us starfieldtech.com
e|Starfield Technologies|websiteprotection.com
e|Statuspage|statuspage.io
e|Strands|strands.com
e|Stripe|stripe.com stripe.network stripecdn.com
e|Sumo Logic|sumologic.com
e|Sunrise Integration|sunriseintegration.com
e|Swiftype|swiftype.com swiftypecdn.com
e|Symantec|norton.com symantec.com symcb.com symcd.com
e|Syte|syteapi.com
e|TRUSTe|truste.com
e|Tactics bvba|influid.co
e|Tailored|d24qm7bu56swjs.cloudfront.net dw3vahmen1rfy.cloudfront.net tailored.to
e|Thanx Media|hawksearch.info
e|Thawte|thawte.com
e|The Numa Group|hittail.com
e|Thinglink|thinglink.com
e|ThreatMetrix|online-metrix.net
e|Tilda|tildacdn.com
e|TinyURL|tinyurl.com
e|Tom&Co|tomandco.uk
e|Traffective CMP|traffective.mgr.consensu.org
e|Transifex|transifex.com
e|Travelex|travelex.co.uk travelex.net
e|Truendo CMP|truendo.mgr.consensu.org
e|Trust Guard|trust-guard.com
e|TrustArc|trustarc.com
e|TrustArc CMP|trustarc.mgr.consensu.org
e|Trustcommander|trustcommander.net
e|Trusted Shops|trustedshops.com
e|Trustev|trustev.com
e|Trustwave|trustwave.com
e|TurnTo|turnto.com
e|Twitframe|twitframe.com
e|Typepad|typepad.com
e|TyrbooBytes|turbobytes.net
e|UPS i-parcel|i-parcel.com
e|UniConsent CMP|uniconsent.com uniconsent.mgr.consensu.org
e|United Card Services|ucs.su
e|United Internet|uicdn.com
e|United Internet Media AG|tifbs.net uicdn.net uimserv.net
e|Unpkg|npmcdn.com unpkg.com
e|Upland Software|clickability.com
e|Usablenet.net|usablenet.net
e|Usercentrics CMP|usercentrics.eu usercentrics.mgr.consensu.org
e|V12 Retail Finance|v12finance.com
e|Verisign (Symantec)|verisign.com
e|Verizon|public-trust.com
e|Verizon Digital Media CDN|edgecastcdn.net edgecastdns.net
e|Vextras|vextras.com
e|Vidyard|vidyard.com
e|Virtual Earth|virtualearth.net
e|Visely|visely.io
e|Visual Studio|visualstudio.com
e|WARPCACHE|warpcache.net
e|WP Engine|wpengine.com
e|Watching That|watchingthat.com
e|Web CEO|websiteceo.com
e|Web Security and Performance|nccgroup.trust
e|WebAds CMP|webads.mgr.consensu.org
e|WebPageOne Solutions|webpageone.com
e|WebWombat|ic.com.au
e|Webflow|assets-global.website-files.com assets.website-files.com uploads-ssl.webflow.com
e|Webkul|webkul.com
e|Webmarked|webmarked.net
e|Webselect selectcommerce|webselect.net
e|WebsiteBuilder.com|mywebsitebuilder.com
e|Webthinking|webthinking.co.uk
e|Webtype|webtype.com
e|Weebly|editmysite.com
e|White Ops|acexedge.com tagsrvcs.com
e|Wibbitz|wibbitz.com
e|Wide Area Communications|widearea.co.uk
e|Windows|windowsupdate.com
e|WisePops|wisepops.com
e|Wishlist King|appmate.io
e|Wix|parastorage.com wix.com wixapps.net wixstatic.com
e|Woosmap|woosmap.com
e|WordPress|c0.wp.com i0.wp.com i1.wp.com i2.wp.com s0.wp.com s1.wp.com s2.wp.com w.org widgets.wp.com wordpress.com
e|WorkCast|workcast.net
e|Worldpay|worldpay.com
e|Wufoo|wufoo.com
e|XMLSHOP|xmlshop.biz
e|Yahoo! Small Business|aabacosmallbusiness.com
e|Yandex APIs|api-maps.yandex.ru money.yandex.ru
e|Yandex CDN|yandex.st yastatic.net
e|Yo|yopify.com
e|YoYo|goadservices.com
e|Yottaa|yottaa.com yottaa.net
e|YourAmigo|youramigo.com
e|Yummley|yummly.com
e|Zapper|zapper.com
e|Zen Internet|zyen.com
e|Zerogrey|zerogrey.com
e|addtocalendar|addtocalendar.com
e|bPay by Barclaycard|bpay.co.uk
e|d3 Media|d3sv.net
e|eBay Enterprise|csdata1.com gsipartners.com
e|eHost|ehosts.net
e|eWAY|eway.com.au
e|etouches|etouches.com
e|feedoptimise|d1w78njrm56n7g.cloudfront.net feedoptimise.com
e|freegeoip.net|freegeoip.net
e|home.pl|nscontext.eu
e|iFactory|ifactory.com
e|iPage|ipage.com
e|imgix|imgix.net
e|infogr.am|infogr.am jifo.co
e|iovation|iesnare.com
e|ipinfo.io|ipinfo.io
e|iubenda|iubenda.com
e|iubenda CMP|iubenda.mgr.consensu.org
e|jQuery CDN|jquery.com
e|mParticle|mparticle.com
e|mobiManage|mobimanage.com
e|moving-pictures|moving-pictures.biz moving-pictures.de v6-moving-pictures.com vtstat.com
e|ninemsn Pty.|ninemsn.com.au
e|optAd360 CMP|optad360.mgr.consensu.org
e|paysafecard|paysafecard.com
e|placehold.it|placehold.it
e|prebid.org|prebid.org
e|reEmbed|reembed.com
e|rss2json|rss2json.com
e|sage Pay|sagepay.com
e|section.io|squixa.net
e|template-help.com|template-help.com
e|test|testtesttest.com
e|uLogin|ulogin.ru
m|2AdPro Media Solutions|2adpro.com
m|33 Across|33across.com
m|360 picnic platform|mediav.com
m|9xb|9xb.com
m|ADMIZED|admized.com
m|ADNOLOGIES|heias.com
m|ADventori|adventori.com
m|AI Media Group|aimediagroup.com
m|AIR.TV|air.tv
m|AKQA|srtk.net
m|AOL / Oath / Verizon Media|advertising.com aol.co.uk aol.com aol.net aolcdn.com blogsmithmedia.com oath.com tacoda.net
m|AOL Sponsored Listiings|adsonar.com
m|AOL ad|atwola.com
m|APSIS Lead|prospecteye.com
m|ARENA|altitude-arena.com
m|AWX|tm-awx.com
m|AWeber|aweber.com
m|Acceptable Ads|aaxads.com aaxdetect.com
m|Accord Holdings|agcdn.com
m|Accordant Media|a3cloud.net
m|Acquisio|acq.io
m|Act-On Software|actonsoftware.com
m|Active Agent|active-agent.com
m|ActiveCampaign|app-us1.com trackcmp.net
m|AcuityAds|acuityplatform.com
m|Acxiom|acxiom-online.com acxiomapac.com delivery.net
m|Ad Lightning|adlightning.com
m|Ad4Screen|a4.tl
m|Ad6Media|ad6media.fr
m|AdCurve|shop2market.com
m|AdEasy|adeasy.ru
m|AdExtent|adextent.com
m|AdForge Edge|adforgeinc.com
m|AdFuel Video|videoplayerhub.com
m|AdGear|adgear.com adgrx.com
m|AdInMedia|fastapi.net
m|AdJug|adjug.com
m|AdMatic|admatic.com.tr
m|AdMedia|admedia.com
m|AdRecover|adrecover.com
m|AdRiver|adriver.ru
m|AdScore|adsco.re
m|AdSniper|adsniper.ru sniperlog.ru
m|AdSpeed|adspeed.net
m|AdSpruce|adspruce.com
m|AdSupply|doublepimp.com
m|AdTheorent|adentifi.com
m|AdTrue|adtrue.com
m|AdYapper|adyapper.com
m|Adacado|adacado.com
m|Adap.tv|adap.tv
m|Adara Media|yieldoptimizer.com
m|Adblade|adblade.com
m|Adbrain|adbrn.com
m|AddShoppers|addshoppers.com shop.pe
m|AddThis|addthis.com addthisedge.com
m|AddToAny|addtoany.com
m|Addoox MetaNetwork|metanetwork.net
m|Addvantage Media|addvantagemedia.com simplytechnology.net
m|Adelphic|ipredictive.com
m|Adestra|adestra.com msgfocus.com
m|Adform|adform.net adformdsp.net
m|Adition|adition.com
m|Adkontekst|adkontekst.pl
m|Adlead|webelapp.com
m|Adloox|adlooxtracking.com
m|Adlux|adlux.com
m|Admedo|a8723.com adizio.com admedo.com
m|Admeta|atemda.com
m|Admiral|unknowntray.com
m|Admitad|lenmit.com
m|Admixer for Publishers|admixer.net
m|Adnami|adnami.io
m|Adnium|adnium.com
m|Adnostic|adnostic.co.uk
m|Adobe Marketing Cloud|adobetag.com
m|Adobe Tag Manager|adobedtm.com demdex.net everesttech.net hbrt.adobe.com sstats.adobe.com
m|Adocean|adocean.pl
m|Adometry|dmtry.com
m|Adotmob|adotmob.com
m|Adroit Digital Solutions|abmr.net imiclk.com
m|Adroll|adroll.com
m|AdsNative|adsnative.com
m|AdsWizz|adswizz.com
m|Adscale|adscale.de
m|Adschoom|adschoom.com
m|Adscience|adscience.nl
m|Adsiduous|adsiduous.com
m|Adsty|adx1.com
m|Adtech (AOL)|adtechus.com
m|Adtegrity|adtpix.com
m|Adthink|adxcore.com dcoengine.com
m|AdultWebmasterEmpire.Com|awempire.com
m|Adunity|adunity.com
m|Adverline Board|adnext.fr adverline.com
m|AdvertServe|advertserve.com
m|Adwise|adwise.bg
m|Adyoulike|adyoulike.com adyoulike.net omnitagjs.com
m|Adzerk|adzerk.net
m|Adzip|adzip.co
m|AerServ|aerserv.com
m|Affectv|affec.tv affectv.com
m|Affiliate Window|dwin1.com
m|Affiliatly|affiliatly.com
m|Affino|affino.com
m|Agenda Media|agendamedia.co.uk
m|Aggregate Knowledge|agkn.com
m|AgilOne|agilone.com
m|Ahalogy|ahalogy.com
m|Aira|aira.net
m|Airship|aswpsdkus.com urbanairship.com
m|Albacross|albacross.com
m|Alchemy|andbeyond.media
m|AlephD|alephd.com
m|Alliance for Audited Media|aamsitecertifier.com
m|Allyde|mautic.com
m|Altitude|altitudeplatform.com
m|Amazon Ads|amazon-adsystem.com
m|Amazon Associates|associates-amazon.com
m|Ambassador|getambassador.com
m|Amobee|amgdgt.com kontera.com
m|Amplience|10cms.com adis.ws amplience.com amplience.net bigcontent.io
m|Ancora Platform|ancoraplatform.com
m|AppNexus|adnxs.com adrdgt.com ctasnet.com
m|Appier|appier.net
m|Attentive|attentivemobile.com attn.tv
m|Attribution|attributionapp.com
m|Audience 360|dpmsrv.com
m|Audience Rate|audrte.com
m|Audience Science|revsci.net
m|AudienceSearch|im-apps.net
m|Auditorius|audtd.com
m|Auto Link Maker|apple.com
m|Autopilot|autopilothq.com
m|Avail|avail.net
m|AvantLink|avmws.com
m|Avocet Systems|ads.avct.cloud avocet.io
m|Baifendian Technology|baifendian.com
m|BannerFlow|bannerflow.com
m|Basis|basis.net
m|Batch Media|t4ft.de
m|Beachfront Media|bfmio.com
m|Beeketing|beeketing.com
m|Beeswax|bidr.io
m|Beetailer|beetailer.com
m|Bet365|bet365affiliates.com
m|Better Banners|betterbannerscloud.com
m|Between Digital|betweendigital.com
m|BidTheatre|bidtheatre.com
m|Bidswitch|bidswitch.net
m|Bidtellect|bttrack.com
m|Bigcommerce|bigcommerce.com
m|Bing Ads|bing.com microsoft.com msads.net msecnd.net msn.com s-msft.com s-msn.com
m|Bizible|bizible.com bizibly.com
m|BlastCasta|poweringnews.com
m|Blis|blismedia.com
m|BloomReach|brcdn.com brsrvr.com brsvr.com
m|Blue State Digital|bsd.net
m|BlueCava|bluecava.com
m|BlueKai|bkrtx.com bluekai.com
m|Bombora|mlno6.com
m|Bonzai|bonzai.co
m|Boomtrain|boomtrain.com boomtrain.net
m|BoostSuite|poweredbyeden.com
m|Boostable|boostable.com
m|Booxscale|booxscale.com
m|Branch Metrics|app.link branch.io
m|Brandscreen|rtbidder.net
m|BridgeTrack|bridgetrack.com
m|Bridgewell DSP|scupio.com
m|BrightRoll|btrll.com
m|BrightTag / Signal|btstatic.com thebrighttag.com
m|Bronto Software|bm23.com bronto.com brontops.com
m|Buffer|bufferapp.com
m|Burst Media|1rx.io burstnet.com
m|Business Message|message-business.com
m|Business Week|bwbx.io
m|Buto|buto.tv
m|Button|btncdn.com
m|BuySellAds|buysellads.com buysellads.net
m|BuySight (AOL)|pulsemgr.com
m|Buyapowa|co-buying.com
m|BuzzFeed|buzzfed.com buzzfeed.com
m|C1X|c1exchange.com
m|CANDDi|canddi.com
m|CCM benchmark Group|ccm2.net
m|CJ Affiliate|cj.com dpbolvw.net
m|CJ Affiliate by Conversant|ftjcfx.com
m|CPXi|cpxinteractive.com
m|CUBED Attribution|withcubed.com
m|Canned Banners|cannedbanners.com
m|Captify Media|cpx.to
m|Captiify|captifymedia.com
m|Captivate Ai|captivate.ai
m|Captora|captora.com
m|Carbon Ads|carbonads.com carbonads.net
m|Cardlytics|cardlytics.com
m|Caspian Media|caspianmedia.com
m|Cedato|algovid.com vdoserv.com
m|Celtra|celtra.com
m|Centro|brand-server.com
m|Chameleon|trychameleon.com
m|Channel 5 Media|five.tv
m|ChannelAdvisor|channeladvisor.com searchmarketing.com
m|Chargeads Oscar|chargeads.com
m|CheckM8|checkm8.com
m|CheetahMail|chtah.com
m|Chitika|chitika.net
m|ChoiceStream|choicestream.com
m|Cint|cint.com
m|Clearstream|clrstm.com
m|CleverDATA|1dmp.io
m|Click Guardian|clickguardian.app clickguardian.co.uk
m|ClickDimensions|clickdimensions.com
m|Clickadu (Winner Solutions)|clickadu.com
m|Clickagy Audience Lab|clickagy.com
m|Cloud Technologies|behavioralengine.com behavioralmailing.com
m|CloudSponge|cloudsponge.com
m|Cognesia|intelli-direct.com
m|CogoCast|cogocast.net
m|Collective|collective-media.net
m|CommerceHub|mercent.com
m|Commission Factory|cfjump.com
m|Communicator|communicatorcorp.com communicatoremail.com
m|Concert|concert.io
m|Connatix|connatix.com
m|Constant Contact|ctctcdn.com
m|Consumable|serverbid.com
m|ContextWeb|contextweb.com
m|Converge-Digital|converge-digital.com
m|Conversant Ad Server|mediaplex.com
m|Conversant Tag Manager|mplxtms.com
m|Conversio|conversio.com
m|Conversion Labs|net.pl
m|Conversion Logic|conversionlogic.net
m|ConvertMedia|admailtiser.com basebanner.com cmbestsrv.com vidfuture.com zorosrv.com
m|Convertful|convertful.com
m|Convertro|convertro.com
m|Council ad Network|counciladvertising.net
m|Cox Digital Solutions|afy11.net
m|Creafi Online Media|creafi-online-media.com
m|Crimtan|ctnsnet.com
m|Criteo|criteo.com criteo.net emailretargeting.com
m|Cross Pixel Media|crsspxl.com
m|Crosswise|univide.com
m|Crowd Control|crwdcntrl.net
m|Crowd Ignite|crowdignite.com
m|CrowdTwist|crowdtwist.com
m|Crowdskout|crowdskout.com
m|Crowdynews|breakingburner.com
m|Curalate|curalate.com d116tqlcqfmz3v.cloudfront.net
m|Customer Acquisition Cloud|campanja.com
m|Customer.io|customer.io
m|Cxense|cxense.com cxpublic.com emediate.dk emediate.eu
m|D.A. Consortium|eff1.net
m|DMD Marketing|medtargetsystem.com
m|DTSCOUT|dtscout.com
m|Datalicious|optimahub.com supert.ag
m|Datalogix|nexac.com
m|Dataxu|w55c.net
m|Datonics|pro-market.net
m|Deep Forest Media|dpclk.com
m|DeepIntent|deepintent.com
m|Delicious Media|delicious.com
m|Delineo|delineo.com
m|Delta Projects AB|de17a.com
m|DemandBase|demandbase.com
m|Developer Media|developermedia.com
m|DialogTech|dialogtech.com
m|DialogTech SourceTrak|d31y97ze264gaa.cloudfront.net
m|Digioh|lightboxcdn.com
m|Digital Remedy|consumedmedia.com
m|Digital Window|awin1.com zenaps.com
m|Diligent (Adnetik)|wtp101.com
m|Directed Edge|directededge.com
m|Disqus|disqus.com
m|Distribute Travel|dtrck.net
m|District M|districtm.io
m|DistroScale|jsrdn.com
m|DoubleVerify|doubleverify.com dvtps.com iqfp1.com
m|Drawbridge|adsymptotic.com
m|Drift|drift.com driftt.com
m|Drip|getdrip.com
m|DynAdmic|dyntrk.com
m|Dynamic Logic|dl-rms.com questionmarket.com
m|EMX Digital|emxdgt.com
m|EMedia Solutions|e-shots.eu
m|EQ works|eqads.com
m|EasyAd|easy-ads.com
m|Eco Rebates|ecorebates.com
m|Edition Digital|editiondigital.com
m|Effective Measure|effectivemeasure.net
m|Effiliation sa|effiliation.com
m|Elastic Ad|elasticad.net
m|Elogia|elogia.net
m|Email Attitude|email-attitude.com
m|EmailCenter|emailcenteruk.com
m|Emerse|emerse.com
m|Engagio|engagio.com
m|Ensighten|ensighten.com
m|Ensighten Manage|levexis.com
m|Eulerian Technologies|eolcdn.com
m|Everyday Health|agoramedia.com
m|Exactag|exactag.com
m|ExoClick|exoclick.com
m|Experian Cross-Channel Marketing Platform|ccmp.eu eccmp.com
m|Exponential Interactive|exponential.com
m|Extole|extole.com extole.io
m|EyeView|eyeviewads.com
m|Eyeota|eyeota.net
m|Ezakus Pretargeting|ezakus.net
m|F@N Communications|ladsp.com
m|FLXone|d2hlpp31teaww3.cloudfront.net flx1.com flxpxl.com pangolin.blue
m|Facebook|atlassbx.com facebook.com facebook.net fbsbx.com
m|Falk Technologies|angsrvr.com
m|Fast Thinking|fast-thinking.co.uk
m|Fidelity Media|fidelity-media.com
m|FiftyAurora|fiftyt.com
m|Finsbury Media|finsburymedia.com
m|FirstImpression|firstimpression.io
m|Flipboard|flipboard.com
m|Flite|flite.com
m|Flockler|flockler.com
m|Fomo|notifyapp.io
m|Foodity Technologies|foodity.com
m|Force24|force24.co.uk
m|Forward3D|forward3d.com
m|FreakOut|fout.jp
m|Fresh 8 Gaming|fresh8.co
m|Friendbuy|djnf6e5yyirys.cloudfront.net friendbuy.com
m|Frienefit|frienefit.com
m|FuelX|fuelx.com
m|Fyber|fyber.com
m|G4 Native|triggit.com
m|Gecko Tribe|geckotribe.com
m|Gemius|gemius.pl
m|Genesis Media|bzgint.com genesismedia.com genesismediaus.com
m|Genie|mfadsrvr.com
m|Genie Ventures|genieventures.co.uk
m|Geniee|genieessp.jp genieesspv.jp gssprt.jp href.asia
m|GeoEdge|geoedge.be geoedge.com
m|GetIntent RTBSuite|adhigh.net
m|GetResponse|getresponse.com
m|GetSocial|getsocial.io
m|Ghostery Enterprise|betrad.com
m|Giant Media|videostat.com
m|Gleam|gleam.io
m|Global Digital Markets|gdmdigital.com
m|Globase International|globase.com
m|Google Ad Block Detection|0emn.com 0fmm.com
m|Google DoubleClick Ad Exchange|admeld.com
m|Google Plus|plus.google.com
m|Google Tag Manager|googletagmanager.com
m|Google/Doubleclick Ads|2mdn.net adservice.google.be adservice.google.ca adservice.google.ch adservice.google.co.id adservice.google.co.in adservice.google.co.jp adservice.google.co.kr adservice.google.co.nz adservice.google.co.uk adservice.google.com adservice.google.com.au adservice.google.com.br adservice.google.com.sg adservice.google.com.ua adservice.google.de adservice.google.es adservice.google.fr adservice.google.ie adservice.google.nl adservice.google.se doubleclick.net googleadservices.com googlesyndication.com googletagservices.com
m|Grapeshot|grapeshot.co.uk gscontxt.net
m|Gravatar|gravatar.com
m|GroupM|qservz.com
m|Guardian Media|guardian.co.uk theguardian.com
m|GumGum|gumgum.com
m|HP Optimost|d2uncb19xzxhzx.cloudfront.net hp.com
m|Has Offers|go2cloud.org
m|Hello Bar|hellobar.com
m|High Impact Media|reactx.com
m|Holimetrix|d-bi.fr
m|HotWords|hotwords.com.br
m|Hoverr|hoverr.media
m|Hubspot|hs-analytics.net hs-banner.com hs-data.com hs-embed-reporting.com hs-growth-metrics.com hs-scripts.com hsadspixel.net hscollectedforms.net hscta.net hsforms.com hsforms.net hsleadflows.net hsstatic.net hubapi.com hubspot.com hubspot.net leadin.com
m|Hubvisor|hubvisor.io
m|Hybrid|hybrid.ai
m|HyperInzerce|hyperinzerce.cz
m|I-Behavior|ib-ibi.com
m|IBM Digital Data Exchange|tagmanager.coremetrics.com
m|ID5 Identity Cloud|id5-sync.com
m|IPONWEB|company-target.com iponweb.net liadm.com p161.net
m|IVI|ivitrack.com
m|IXI Digital|ixiaa.com
m|Ignition One|searchignite.com
m|Imagini Holdings|vdna-assets.com
m|Impact Radius|7eer.net d3cxv97fi8q177.cloudfront.net evyy.net impactradius-event.com impactradius-go.com ojrq.net sjv.io utt.impactcdn.com
m|Improve Digital|360yield.com
m|InMobi|inmobi.com
m|InSkin Media|inskinad.com inskinmedia.com
m|InZynk|inzynk.com inzynk.io
m|Index Exchange|casalemedia.com indexww.com
m|Infectious Media|impdesk.com impressiondesk.com inmz.net
m|Inference Mobile|inferencemobile.com
m|Infolinks|infolinks.com
m|Infusionsoft|infusionsoft.com
m|Ink|inktad.com
m|Inneractive|inner-active.mobi
m|Innovid|innovid.com
m|Instagram|instagram.com
m|Instinctive|instinctiveads.com
m|Integral Ad Science|adsafeprotected.com iasds01.com
m|Integrate|integrate.com listenloop.com
m|Intelligent Reach|ist-track.com
m|Intent IQ|intentiq.com
m|Intent Media|intentmedia.net
m|Intercept Interactive|undertone.com
m|Interest Graph|gravity.com
m|Interpublic Group|mbww.com
m|Invodo|invodo.com
m|Jaywing|jaywing.com
m|Jellyfish|jellyfish.net
m|Jivox|jivox.com
m|Join the Dots (Research)|jtdiscuss.com
m|Judge.me|judge.me
m|JuicyAds|juicyads.com
m|JustPremium|net.net
m|JustPremium Ads|justpremium.com
m|JustUno|d2j3qa5nc37287.cloudfront.net justuno.com
m|KARTE|karte.io
m|Kakao|daum.net
m|Kargo|kargo.com
m|Kauli|kau.li
m|Kenshoo|xg4ken.com
m|Keywee|keywee.co
m|Kiosked|kiosked.com
m|Klaviyo|klaviyo.com
m|Komoona|komoona.com
m|LINE Corporation|line-scdn.net line.me
m|LKQD|lkqd.net
m|Lead Forensics|200summit.com baw5tracker.com business-path-55.com bux1le001.com central-core-7.com direct-azr-78.com explore-123.com forensics1000.com gldsta-02-or.com green-bloc9.com lansrv040.com lead-123.com leadforensics.com mavic852.com mon-com-net.com peak-ip-54.com snta0034.com svr-prc-01.com syntace-094.com tghbn12.com trackdiscovery.net trail-web.com web-01-gbl.com web-cntr-07.com
m|Lead Intelligence|leadintelligence.co.uk
m|LeasdBoxer|leadboxer.com
m|Lessbuttons|lessbuttons.com
m|Letter Press|getletterpress.com
m|Lifestreet Media|lfstmedia.com
m|Ligatus|ligadx.com
m|LinkedIn|bizographics.com oribi.io platform.linkedin.com
m|LinkedIn Ads|ads.linkedin.com licdn.com www.linkedin.com
m|Linking Mobile|linkingmobile.com
m|Listrak|listrak.com listrakbi.com
m|LiveBurst|liveburst.com
m|LiveClicker|liveclicker.net
m|LiveJournal|livejournal.com livejournal.net
m|LiveRail|liverail.com lrcdn.net
m|LiveRamp Privacy Manager|privacymanager.io
m|LoginRadius|loginradius.com lrcontent.com
m|LongTail Ad Solutions|jwpcdn.com jwplatform.com jwplayer.com jwpltx.com jwpsrv.com longtailvideo.com
m|LoopMe|loopme.biz loopme.com loopme.me vntsm.com
m|Loyalty Point|loyaltypoint.pl
m|LoyaltyLion|dg1f2pfrgjxdq.cloudfront.net loyaltylion.com loyaltylion.net
m|Luminate|luminate.com
m|Lyris|clicktracks.com
m|Lytics|lytics.io
m|MEC WebTrack|e-webtrack.net
m|MGID|dt07.net mgid.com
m|MRP Prelytics|mrpdata.net
m|Madison Logic|ml314.com
m|Magnetic|d3ezl4ajpp2zy8.cloudfront.net domdex.com
m|Magnetic Platform|magnetic.is
m|MailMunch|mailmunch.co
m|MailPlus|mailplus.nl
m|Mailchimp|chimpstatic.com list-manage.com mailchimp.com
m|Mark and Mini|markandmini.com
m|Market GID|marketgid.com
m|MaxPoint Interactive|mxptint.net
m|Media Management Technologies|speedshiftmedia.com
m|Media Math|mathads.com mathtag.com
m|Media.net|media.net mnet-ad.net
m|Mediabong|mediabong.net
m|Mediahub|hubverifyandoptimize.com projectwatchtower.com
m|Mediasyndicator|creativesyndicator.com
m|Mediavine|mediavine.com
m|Meetrics|de.com meetrics.net mxcdn.net
m|MegaPopAds|megapopads.com
m|Melt|meltdsp.com mesp.com
m|Meme|viewwonder.com
m|MentAd|mentad.com
m|Mention Me|mention-me.com
m|Merkle Digital Data Exchange|brilig.com
m|Merkle Paid Search|rkdms.com
m|Meta Broadcast|metabroadcast.com
m|Michael Associates|checktestsite.com
m|Microad|microad.jp
m|Microsoft XBox Live|xboxlive.com
m|Mightypop|mightypop.ca
m|Millennial Media|jumptap.com
m|Moat|moatads.com moatpixel.com
m|Mobile Nations|mobilenations.com
m|Mobivate|mobivatebulksms.com
m|Monarch Ads|monarchads.com
m|MonetizeMore|m2.ai
m|Moore-Wilson|mwdev.co.uk
m|Moxielinks|moxielinks.com
m|MySpace|myspace.com
m|NEORY Marketing Cloud|ad-srv.net
m|Nanigans|nanigans.com
m|Nano Interactive|audiencemanager.de
m|Narrative|narrative.io
m|Native Ads|nativeads.com
m|Nativo|postrelease.com
m|Navegg|navdmp.com
m|NaviStone|murdoog.com
m|Navu|navu.co
m|Nend|nend.net
m|Neodata|neodatagroup.com
m|NetAffiliation|metaffiliation.com
m|NetSeer|netseer.com ns-cdn.com
m|NetShelter|netshelter.net
m|Netmining|netmng.com
m|Neustar AdAdvisor|adadvisor.net
m|New Approach Media|newapproachmedia.co.uk
m|NewShareCounts|newsharecounts.com
m|News|news.com.au newsanalytics.com.au newsapi.com.au newsdata.com.au newsdiscover.com.au
m|Nexstar Media Group|yashi.com
m|NextPerf|nxtck.com
m|Numberly|mmtro.com nzaza.com
m|OhMyAd|ohmyad.co
m|OnAudience|onaudience.com
m|OnScroll|onscroll.com
m|OnState|onstate.co.uk
m|One by AOL|adtech.de adtechjp.com
m|One by AOL:Mobile|nexage.com
m|OneTag|onetag-sys.com
m|Onet|onet.pl
m|Onfocus|4dex.io
m|Online Rewards|loyaltygateway.com
m|Ooyala|ooyala.com
m|OpenLink|mediawallahscript.com
m|OpenX|deliverimp.com jump-time.net openx.net openxadexchange.com openxcdn.net servedbyopenx.com
m|OpenX Ad Exchange|liftdna.com
m|OptiMonk|optimonk.com
m|Optimatic|optimatic.com
m|Optimost|optimost.com
m|OptinMonster|opmnstr.com optmnstr.com optmstr.com
m|Optorb|optorb.com
m|Oracle|custhelp.com eloqua.com en25.com estara.com instantservice.com
m|Oracle Responsys|adrsp.net responsys.net
m|Ordergroove|ordergroove.com
m|Oriel|oriel.io
m|Outbrain|outbrain.com outbrainimg.com visualrevenue.com
m|OverStream|coull.com
m|OwnerIQ|owneriq.net
m|Ozone Media|adadyn.com
m|Ozone Project|the-ozone-project.com
m|PIXNET|pixfs.net pixnet.net
m|Pagefair|pagefair.com pagefair.net
m|Pagesuite|pagesuite-professional.co.uk
m|Pardot|pardot.com
m|Pay per Click|eysys.com
m|PayPal Ads|where.com
m|PebblePost|pbbl.co
m|Pepper|peppercorp.com
m|Pepperjam|affiliatetechnology.com pepperjam.com
m|Perfect Audience|marinsm.com perfectaudience.com prfct.co
m|Perfect Market|perfectmarket.com
m|Performio|performax.cz
m|Permutive|d3alqb8vzo7fun.cloudfront.net permutive.com
m|Pinterest|pinimg.com pinterest.com
m|PistonHeads|pistonheads.com
m|Pixlee|pixlee.com
m|PlayAd Media Group|youplay.se
m|Playground|playground.xyz
m|Pleenq|pleenq.com
m|Podsights|pdst.fm us-central1-adaptive-growth.cloudfunctions.net
m|Pointroll (Garnett)|pointroll.com
m|Polar|mediaconductor.me mediaeverywhere.com mediavoice.com plrsrvcs.com polaracademy.me polarcdn-engine.com polarcdn-meraxes.com polarcdn-pentos.com polarcdn-static.com polarcdn-terrax.com polarcdn.com polarmobile.ca polarmobile.com poweredbypolar.com
m|PollDaddy (Automattic)|poll.fm static.polldaddy.com
m|Popads|popads.net
m|Populis|populisengage.com
m|Powerlinks.com|powerlinks.com
m|Press+|pipol.com ppjol.com ppjol.net
m|Pretio Interactive|pretio.in
m|Privy|privy.com privymktg.com
m|Profitshare|profitshare.ro
m|Programattik|programattik.com
m|Proximic (ComScore)|proximic.com
m|Psyma|psyma.com
m|PubNation|pubnation.com
m|Publicidad.net|publicidad.tv
m|PublishThis|publishthis.com
m|Pubmatic|pubmatic.com
m|Pulsepoint|displaymarketplace.com
m|Purch|bestofmedia.com purch.com
m|PureCars|purecars.com
m|PushCrew|pushcrew.com
m|Q1Media|q1media.com q1mediahydraplatform.com
m|Qrius|qrius.me
m|QuinStreet|b2btechleadform.com qnsr.com qsstats.com quinstreet.com
m|Quora Ads|quora.com
m|RCS Media Group|rcsadv.it
m|RD Station|d335luupugsy2.cloudfront.net
m|REVIVVE|revivve.com
m|RSSinclude|rssinclude.com
m|RTB House AdPilot|creativecdn.com erne.co
m|RTB Media|rtb-media.me
m|RUN|runadtag.com rundsp.com
m|RadiumOne|gwallet.com r1-cdn.net
m|Rakuten LinkShare|linksynergy.com
m|Rakuten Marketing|rakuten-static.com rmtag.com tag.rmp.rakuten.com
m|Rakuten MediaForge|mediaforge.com
m|ReTargeter|retargeter.com
m|Reach Group|redintelligence.net
m|ReachDynamics|rdcdn.com
m|ReachForce|reachforce.com
m|ReachLocal|rtrk.co.nz
m|Realtime Media (Brian Communications)|rtm.com
m|Realtime Targeting|idtargeting.com
m|RebelMouse|rbl.ms rebelmouse.com
m|Red Eye International|pajmc.com
m|Redfish Group|wmps.com
m|Refersion|refersion.com
m|Refined Ads|refinedads.com
m|Reflow|reflow.tv
m|Reklama|o2.pl wp.pl
m|Relevad ReleStar|relestar.com
m|Remarketing Pixel|datadbs.com remarketingpixel.com
m|Remintrex|remintrex.com
m|Republer|republer.com
m|Response Team|i-transactads.com
m|Retention Science|d1stxfv94hrhia.cloudfront.net retentionscience.com
m|RevJet|revjet.com
m|Revee|revee.com
m|RevenueMantra|revenuemantra.com
m|Rightster|ads-creativesyndicator.com
m|Rocket Fuel|ad1x.com rfihub.com rfihub.net ru4.com
m|Rondavu|rondavu.com
m|Roxot|rxthdr.com
m|Rtoaster|rtoaster.jp
m|Rubicon Project|chango.com fimserve.com rubiconproject.com
m|S4M|sam4m.com
m|SAP Hybris Marketing Convert|seewhy.com
m|SAS Institute|aimatch.com sas.com
m|SATORI|satori.segs.jp
m|SMARTSTREAM.TV|smartstream.tv
m|SPX|smaato.net
m|STINGRAY|impact-ad.jp
m|Sailthru Sightlines|sailthru.com
m|SaleCycle|d16fk4ms6rqz1v.cloudfront.net d22j4fzzszoii2.cloudfront.net d30ke5tqu2tkyx.cloudfront.net dn1i8v75r669j.cloudfront.net salecycle.com
m|SalesLoft|salesloft.com
m|Salesforce.com|force.com salesforce.com
m|Say Media|saymedia.com
m|Scoota|d31i2625d5nv27.cloudfront.net dyjnzf8evxrp2.cloudfront.net rockabox.co scoota.co
m|Scorecard Research|scorecardresearch.com
m|ScribbleLive|scribblelive.com
m|Scripps Network Digital|snidigital.com
m|SearchForce|searchforce.net
m|SecuredVisit|securedvisit.com
m|Seedtag|seedtag.com
m|Segmanta|segmanta.com
m|SegmentStream|segmentstream.com
m|Segmento|rutarget.ru
m|Selligent|emsecure.net slgnt.eu targetemsecure.blob.core.windows.net
m|Semcasting Site Visitor Attribution|smartzonessva.com
m|Sentifi|sentifi.com
m|ServiceSource International|scoutanalytics.net
m|ShareThis|sharethis.com
m|Shareaholic|shareaholic.com
m|Sharethrough|sharethrough.com
m|SharpSpring|marketingautomation.services sharpspring.com
m|Shop Logic|goshoplogic.com
m|ShopiMind|shopimind.com
m|Signal|sitetagger.co.uk
m|Silverpop|mkt51.net mkt61.net mkt912.com mkt922.com mkt932.com mkt941.com pages01.net pages02.net pages03.net pages04.net pages05.net
m|Simplaex|simplaex.net
m|Simpli.fi|simpli.fi
m|Simplicity Marketing|flashtalking.com
m|SinnerSchrader Deutschland|s2betrieb.de
m|SiteScout|pixel.ad sitescout.com
m|Sizmek|peer39.net serving-sys.com
m|Skimbit|redirectingat.com skimresources.com skimresources.net
m|Skimlinks|skimlinks.com
m|SlimCut Media Outstream|freeskreen.com
m|Smart AdServer|01net.com sascdn.com sasqos.com smartadserver.com
m|Smarter Click|smarterclick.co.uk smct.co
m|Smartzer|smartzer.com
m|Snacktools|bannersnack.com
m|SociableLabs|sociablelabs.com sociablelabs.net
m|SocialShopWave|socialshopwave.com
m|Socialphotos|slpht.com
m|Sociomantic Labs|sociomantic.com
m|Sojern|sojern.com
m|Sokrati|sokrati.com
m|Sonobi|sonobi.com
m|Sortable|deployads.com
m|Soundest|soundest.net soundestlink.com
m|SourceKnowledge|provenpixel.com
m|Sourcepoint|d2lv4zbk7v5f93.cloudfront.net d3qxwzhswv93jk.cloudfront.net decenthat.com fallingfalcon.com summerhamster.com
m|Sparkflow|sparkflow.net
m|Specific Media|adviva.net specificclick.net specificmedia.com
m|Specless|specless.tech
m|Spicy|sspicy.ru
m|Spongecell|spongecell.com
m|Sportradar|sportradarserving.com
m|Spot.IM|spot.im spotim.market
m|SpotXchange|spotx.tv spotxcdn.com spotxchange.com
m|SpringServer|springserve.com
m|StackAdapt|stackadapt.com
m|Stackla PTY|stackla.com
m|Stailamedia|stailamedia.com
m|Steelhouse|steelhousemedia.com
m|Steepto|steepto.com
m|StickyADS.tv|stickyadstv.com
m|Storify|storify.com
m|Storm Tag Manager|stormcontainertag.com
m|Storygize|storygize.net
m|StreamRail|streamrail.com streamrail.net
m|StrikeAd|strikead.com
m|Struq|struq.com
m|StrÃ¶er Digital Media|stroeerdigitalmedia.de
m|SublimeSkinz|ayads.co
m|Sumo|sumo.b-cdn.net sumo.com sumome.com
m|SundaySky|dds6m601du5ji.cloudfront.net sundaysky.com
m|Supership|socdm.com
m|Sweet Tooth|sweettooth.io
m|Switch Concepts|switchadhub.com
m|SwitchAds|switchads.com
m|Swoop|swoop.com
m|Syncapse|clickable.net
m|Synergetic|synergetic.ag
m|TPMN|tpmn.co.kr
m|TVSquared|tvsquared.com
m|TVTY|distribeo.com ogigl.com
m|Taboola|taboola.com taboolasyndication.com
m|TagCommander|commander1.com tagcommander.com
m|Tagboard|tagboard.com
m|Taggstar|taggstar.com
m|Tail Target|tailtarget.com
m|Talkable|d2jjzw81hqbuqv.cloudfront.net talkable.com
m|TapSense|tapsense.com
m|Tapad|tapad.com
m|Targito|targito.com
m|Teads|teads.tv
m|Tealium|aniview.com delvenetworks.com limelight.com llnwd.net tealiumiq.com tiqcdn.com
m|Team Internet Tonic|dntrax.com
m|Technorati|technoratimedia.com
m|Terminus|terminus.services
m|The AA|adstheaa.com
m|The ADEX|theadex.com
m|The Best Day|thebestday.com
m|The Publisher Desk|206ads.com publisherdesk.com
m|The Trade Desk|adsrvr.org d1eoo1tco6rr5e.cloudfront.net
m|Thirdpresence|thirdpresence.com
m|TikTok|ipstatp.com tiktok.com
m|Time2Perf|time2perf.com
m|Toms Native Ads|natoms.com
m|ToneMedia|clickfuse.com
m|Tonic|dntx.com
m|ToutApp|toutapp.com
m|Tradedoubler|pvnsolutions.com tradedoubler.com
m|Tradelab|tradelab.fr
m|TrafficFactory|trafficfactory.biz
m|TrafficHunt|traffichunt.com
m|TrafficJunky|contentabc.com trafficjunky.net
m|TrafficStars|trafficstars.com tsyndicate.com
m|Tray Commerce|tcdn.com.br
m|Tremor Video|tremorhub.com videohub.tv
m|Tribal Fusion|tribalfusion.com
m|Triblio|tribl.io
m|Triggered Messaging|triggeredmessaging.com
m|Trinity Mirror Digital Media|icnetwork.co.uk tm-aws.com
m|TripleLift|3lift.com
m|Tru Optik|truoptik.com
m|Trueffect|adlegend.com
m|Truffle Bid|truffle.bid
m|TrustX|trustx.org
m|TubeMogul|tubemogul.com
m|Tumblr|tumblr.com
m|Turn|turn.com
m|Twitter|platform.twitter.com syndication.twitter.com twimg.com twitpic.com vine.co
m|Twitter Online Conversion Tracking|ads-twitter.com analytics.twitter.com
m|Twitter Short URL|t.co
m|Twyn Group|twyn.com
m|Tynt|tynt.com
m|US Media Consulting|mediade.sk
m|Ubertags|ubertags.com
m|Unanimis|unanimis.co.uk
m|Unbounce|d2xxq4ijfwetlm.cloudfront.net d9hhrg4mnvzow.cloudfront.net ubembed.com unbounce.com
m|Underdog Media|udmserve.net underdog.media
m|Understand Digital|redirecting2.net
m|Undertone|legolas-media.com
m|Unidays|myunidays.com unidays.world
m|Uniqodo|uniqodo.com
m|Unite|uadx.com
m|United Internet Media|ui-portal.de
m|Unruly Media|unrulymedia.com
m|UpBuild|upbuild.io
m|VK|vk.com
m|Varick Media Management|vmmpxl.com
m|Vdopia Chocolate|vdopia.com
m|Ve|ve.com veinteractive.com
m|Ve Interactive|adgenie.co.uk vepxl1.net
m|Venatus Media|alcvid.com venatusmedia.com
m|Veoxa|veoxa.com
m|Vero|d3qxef4rp70elm.cloudfront.net getvero.com
m|VertaMedia|vertamedia.com
m|Vertical Mass|vmweb.net
m|Vestorly|oodalab.com
m|Viafoura|viafoura.co viafoura.net
m|Vibrant Media|intellitxt.com picadmedia.com
m|Video Media Groep|inpagevideo.nl vmg.host
m|VideoHub|scanscout.com
m|Videology|tidaltv.com
m|Vidible|vidible.tv
m|VigLink|viglink.com
m|Vindico|vindicosuite.com
m|ViralNinjas|viralninjas.com
m|Virool|virool.com
m|Visible Measures|visiblemeasures.com
m|VisualDNA|visualdna.com
m|VisualVisitor|id-visitors.com
m|Vizury|vizury.com
m|Volvelle|volvelle.tech
m|WISHLIST|shopapps.in
m|Web Content Assessor|webcontentassessor.com
m|WebSpectator|webspectator.com
m|Webcore|onefeed.co.uk
m|Weborama|weborama.com weborama.fr
m|WebpageFX|leadmanagerfx.com
m|Whitespace|whitespacers.com
m|Wicked Reports|wickedreports.com
m|WideOrbit|admaym.com
m|Widespace|widespace.com
m|Wigzo|wigzo.com wigzopush.com
m|Wishpond Technologies|wishpond.com wishpond.net
m|WordAds|pubmine.com
m|Wowcher|wowcher.co.uk
m|Wunderkind|bounceexchange.com bouncex.net cdnbasket.net cdnwidget.com wknd.ai
m|Wyng|offerpop.com
m|XPO|brand-display.com
m|Xaxis|247realmedia.com gmads.net mookie1.com
m|Yahoo!|bluelithium.com hostingprod.com lexity.com yahoo.com yahoo.net yahooapis.com yimg.com zenfs.com
m|Yahoo! Ad Exchange|browsiprod.com yieldmanager.com
m|Yahoo! JAPAN Ads|b92.yahoo.co.jp s.yimg.jp yads.c.yimg.jp
m|Yahoo! Tag Manager|yjtag.jp
m|Yandex Ads|an.yandex.ru
m|Yellow Robot|backinstock.org
m|YieldPartners|yieldpartners.com
m|Yieldbot|yldbt.com
m|Yieldify|d33wq5gej88ld6.cloudfront.net dwmvwp56lzq5t.cloudfront.net yieldify.com yieldifylabs.com
m|Yieldlab|yieldlab.net
m|Yieldmo|yieldmo.com
m|Yieldr|254a.com
m|Yotpo|swellrewards.com yotpo.com
m|YuMe|yume.com yumenetworks.com
m|ZEDO|zedo.com
m|ZEOTAP|zeotap.com
m|Zaius|zaius.com
m|Zamplus ad|zampda.net
m|Zanox|zanox.com zanox.ws
m|Zemanta|zemanta.com
m|Zenovia Digital Exchange|rhythmxchange.com zenoviaexchange.com
m|Ziff Davis Tech|adziff.com zdbb.net
m|Zmags|zmags.com
m|Zync|rezync.com
m|adKernel|adkernel.com
m|adMarketplace|admarketplace.net ampxchange.com
m|adnanny|adserver01.de
m|affilinet|reussissonsensemble.fr successfultogether.co.uk
m|audioBoom|audioboo.fm audioboom.com
m|bRealTime|brealtime.com
m|carrot|sharebutton.co
m|content.ad|content.ad
m|dexiMEDIA|deximedia.com
m|dianomi|dianomi.com dianomioffers.co.uk
m|donReach|donreach.com
m|dotMailer|dmtrk.com dotmailer.com emlfiles.com
m|dstillery|dstillery.com media6degrees.com
m|eBay|ebay.com ebayimg.com fetchback.com
m|eBuzzing|ebz.io
m|eXelate|exelator.com
m|ec-concier|ec-concier.com
m|ecommercefeed.net|ecommercefeed.net
m|emetriq|emetriq.de xplosion.de
m|engage:BDR|bnmla.com ebdr3.com
m|epago|adaos-ads.net
m|exebid.DCA|exe.bid
m|eyeReturn Marketing|eyereturn.com
m|fam|fam-ad.com
m|fifty-five|55labs.com
m|fluct|adingo.jp
m|hyfn|hyfn.com
m|i-mobile|i-mobile.co.jp
m|iBillboard|ibillboard.com
m|iCrossing|ic-live.com
m|iJento|ijento.com
m|iPROM|iprom.net
m|iSpot.tv|ispot.tv
m|iZooto|izooto.com
m|j2 Cloud Services|campaigner.com
m|mainADV|httptrack.com solocpm.com
m|mbr targeting|m6r.eu
m|media.ventive|contentspread.net
m|mediarithmics|mediarithmics.com
m|metrigo|metrigo.com
m|my6sense|mynativeplatform.com
m|myThings|mythings.com mythingsmedia.net
m|neXeps|nexeps.com
m|nugg.ad|nuggad.net
m|numero interactive|numerointeractive.com
m|optMD|optmd.com
m|piano|npttech.com tinypass.com
m|piclike|piclike.us
m|plista|plista.com
m|reddit|reddit.com
m|rewardStyle.com|rewardstyle.com
m|smadex|smadex.com
m|smartclip|smartclip.net
m|sovrn|lijit.com
m|stackpile.io|stackpile.io
m|trueAnthem|tru.am
m|uLogix|ulogix.ru
m|ucfunnel ucX|aralego.com
m|up-value|up-value.de
m|viewTag|ad4m.at
m|wywy|wywy.com wywyuserservice.com
m|zypmedia|extend.tv
p|15gifts|15gifts.com primefuse.com
p|301 Digital Media|301ads.com 301network.com
p|365 Media Group|365dm.com
p|5miles|5milesapp.com
p|AMP|ampproject.org
p|AOL On|5min.com
p|AXS|axs.com
p|Accuen Media (Omnicom Media Group)|p-td.com
p|Accuweather|accuweather.com
p|AdMan Media|admanmedia.com
p|Ada|ada.support
p|AddShoppers|d3rr3d0n31t48m.cloudfront.net
p|AddThis|addthiscdn.com
p|Adecs|adecs.co.uk
p|Adobe Scene7|everestads.net everestjs.net scene7.com wwwimages.adobe.com
p|Adobe Systems|adobe.com
p|Advance Magazine Group|condenast.co.uk condenastdigital.com condenet.com
p|Airport Parking and Hotels|aph.com
p|AliveChat|websitealive.com websitealive7.com
p|Amadeus|e-travel.com
p|AnswerDash|answerdash.com
p|Arnold Clark Automobiles|arnoldclark.com
p|Atom Content Marketing|atomvault.net
p|Avid Media|adspdbl.com metadsp.co.uk
p|Bauer Consumer Media|bauercdn.com greatmagazines.co.uk
p|Best Of Media S.A.|servebom.com
p|Betgenius|connextra.com
p|BitGravity|bitgravity.com
p|Bloomberg|gotraffic.net
p|BoldChat|boldchat.com
p|Bonnier|bonniercorp.com
p|Bookatable|bookatable.com livebookings.com
p|Booking.com|bstatic.com
p|Brightcove|brightcove.com brightcove.net zencdn.net
p|CNBC|cnbc.com
p|CNET Content Solutions|cnetcontent.com
p|CPEx|cpex.cz
p|Channel.me|channel.me
p|Chatwoot|chatwoot.com
p|Cheapflights Media|momondo.net
p|ClearRise|clearrise.com
p|Click4Assistance|click4assistance.co.uk
p|ClickDesk|clickdesk.com d1gwclp1pmzk26.cloudfront.net
p|Clicktripz|clicktripz.com
p|Clik.com Websites|clikpic.com
p|Cloudinary|cloudinary.com
p|Comm100|comm100.com
p|ContactAtOnce|contactatonce.com
p|Content Media Corporation|contentmedia.eu
p|Conviva|conviva.com
p|Coral|coral.coralproject.net
p|Covert Pics|covet.pics
p|Creators|creators.co
p|Crisp|crisp.chat
p|DMG Media|and.co.uk anm.co.uk dailymail.co.uk mol.im
p|Dailymotion|dailymotion.com dm.gg dmcdn.net dmxleo.com pxlad.io sublimevideo.net
p|Dash Hudson|dashhudson.com
p|DatoCMS|datocms-assets.com
p|Dealtime|dealtime.com
p|Demand Media|dmtracker.com
p|Dennis Publishing|alphr.com
p|Digital Look|digitallook.com
p|Digital Media Exchange|newsinc.com
p|Disqus|disquscdn.com
p|Dow Jones|dowjones.com dowjoneson.com
p|Dynamic Yield|dynamicyield.com
p|ECT News Network|ectnews.com
p|EMAP|emap.com
p|Embedly|embed.ly embedly.com
p|Engadget|gdgt.com
p|EpiServer|episerver.net
p|Everquote|evq1.com
p|Evolve Media|evolvemediallc.com
p|Expedia|travel-assets.com trvl-media.com trvl-px.com uciservice.com
p|Expedia Australia|expedia.com.au
p|Expedia Canada|expedia.ca
p|Expedia France|expedia.fr
p|Expedia Germany|expedia.de
p|Expedia Italy|expedia.it
p|Expedia Japan|expedia.co.jp
p|Expedia USA|expedia.com
p|Expedia United Kingdom|expedia.co.uk
p|Facebook|fbcdn-photos-e-a.akamaihd.net fbcdn.net
p|Fairfax Media|ads.fairfax.com.au resources.fairfax.com.au
p|Filestack|filepicker.io
p|Flickr|flickr.com staticflickr.com
p|Flipdesk|flipdesk.jp
p|Flowplayer|flowplayer.org
p|Foursixty|foursixty.com
p|Freespee|freespee.com
p|Freetobook|freetobook.com
p|Freshchat|freshchat.com freshworksapi.com
p|Freshdesk|d36mpcpuzc4ztk.cloudfront.net
p|GET ME IN!  (TicketMaster)|getmein.com
p|GIPHY|giphy.com
p|Gath Adams|iwantthatflight.com.au
p|Getty Images|gettyimages.co.uk gettyimages.com
p|Gladly|gladly.com
p|Glassdoor|glassdoor.com
p|Google Video|googlevideo.com
p|Groovy Gecko|ggwebcast.com groovygecko.net
p|Gumtree|gumtree.com
p|HERO|usehero.com
p|Haymarket Media Group|brandrepublic.com hbpl.co.uk
p|Hearst Communications|cdnds.net h-cdn.co hearst.io hearstdigital.com hearstlabs.com
p|Help Scout|djtflbt20bdde.cloudfront.net helpscout.net
p|HotelsCombined|datahc.com
p|Hotmart|hotmart.com
p|ICF Technology|camads.net
p|Ido|idio.co
p|ImageShack|yfrog.com
p|Img Safe|imgsafe.org
p|Inbenta|inbenta.com
p|Incisive Media|incisivemedia.com
p|Indeed|indeed.com
p|Inktel Contact Center Solutions|inktel.com
p|Instagram|cdninstagram.com
p|Instembedder|instaembedder.com
p|Intercom|intercom.io intercomcdn.com
p|Internet Brands|ibpxl.com
p|Intilery|intilery-analytics.com
p|Issue|issue.by
p|J.D. Williams & Co|drct2u.com
p|JetStream|xlcdn.com
p|JingDong|3.com jd.com
p|Jivochat|jivosite.com
p|Jobvite|jobvite.com
p|Johnston Press|johnstonpress.co.uk jpress.co.uk
p|Kakao|daumcdn.net
p|Kaltura Video Platform|kaltura.com
p|Klick2Contact|klick2contact.com
p|Leboncoin|leboncoin.fr
p|LikeShop|likeshop.me
p|LiveChat|livechat-static.com livechat.com livechatinc.com
p|LiveHelpNow|livehelpnow.net
p|LivePerson|liveperson.com liveperson.net look.io lpsnmedia.net
p|LiveTex|livetex.ru
p|Livefyre|fyre.co livefyre.com
p|Local World|thelocalpeople.co.uk
p|Looper|looper.com
p|Lumesse|recruitmentplatform.com
p|Mashable|mshcdn.com
p|Medium|medium.com
p|Meltwater Group|meltwaternews.com
p|Merchenta|merchenta.com
p|Met Office|metoffice.gov.uk
p|Michelin|viamichelin.com
p|Momondo|momondo.dk
p|Momondo Group|momondogrouo.com momondogroup.com
p|Monkey Frog Media|monkeyfrogmedia.com
p|MovingIMAGE24|edge-cdn.net
p|Multiview|multiview.com track-mv.com
p|NAVIS|navistechnologies.info
p|Nanorep|nanorep.com
p|Neiman Marcus|ctscdn.com
p|NetFlix|nflxext.com nflximg.net
p|Netop|netop.com
p|News|news-static.com newscdn.com.au
p|Newsquest|newsquestdigital.co.uk
p|Newzulu|filemobile.com projects.fm
p|Nine.com.au|9msn.com.au
p|Northern &amp; Shell Media Group|northernandshell.co.uk
p|Olapic|photorank.me
p|Olark|olark.com
p|Online republic|imallcdn.net
p|OpenTable|opentable.co.uk opentable.com toptable.co.uk
p|Opta|opta.net
p|Overdrive|contentreserve.com
p|PERFORM|performgroup.com
p|Penske Media|pmc.com
p|Perform Group|performfeeds.com premiumtv.co.uk
p|Periscope|periscope.tv
p|PhotoBucket|photobucket.com
p|Plentific|plentific.com
p|Postimage.org|postimg.org
p|PriceGrabber|pgcdn.com pricegrabber.com
p|PriceRunner|pricerunner.com
p|Proper Media|proper.io
p|Property Week|propertyweek.com
p|Provide Support|providesupport.com
p|PubFactory|pubfactory.com
p|Pure Chat|purechat.com
p|Ranker|ranker.com rnkr-static.com
p|ReachMee|reachmee.com
p|Research Online|researchonline.org.uk
p|Revcontent|revcontent.com
p|RightNow Service Cloud|rightnowtech.com rnengage.com
p|Roomkey|roomkey.com
p|Runner|begun.ru
p|SC ShopMania Net SRL|shopmania.com
p|SMARTASSISTANT|smartassistant.com
p|Sabio|sabio.co.uk
p|Salesforce Live Agent|salesforceliveagent.com
p|Samba TV|samba.tv
p|Sears Holdings|shld.net
p|Sekindo|sekindo.com
p|SelectMedia International|selectmedia.asia
p|Shareaholic|dsms0mj1bbhn4.cloudfront.net
p|ShopRunner|s-9.us shoprunner.com
p|Simplestream|simplestream.com
p|SkyScanner|skyscanner.net
p|Slate Group|cdnslate.com
p|Slideshare|slideshare.com slideshare.net slidesharecdn.com
p|Smartsupp|smartsupp-widget-161959.c.cdn77.org smartsupp.com smartsuppcdn.com smartsuppchat.com
p|Smarttools|smartertrack.com
p|Snack Media|snack-media.com
p|SnapEngage|snapengage.com
p|SnapWidget|snapwidget.com
p|Social Annex|socialannex.com
p|Sorenson Media|sorensonmedia.com
p|SoundCloud|sndcdn.com soundcloud.com stratus.sc
p|Spoke|121d8.com
p|Spotify|scdn.co spotify.com
p|StackExchange|sstatic.net
p|StumbleUpon|stumble-upon.com stumbleupon.com
p|Sunday Times Driving|driving.co.uk
p|Synthetix|syn-finity.com synthetix-ec1.com synthetix.com
p|TINT|71n7.com d33w9bm0n1egwm.cloudfront.net d36hc0p18k1aoc.cloudfront.net d3l7tj34e9fc43.cloudfront.net
p|TV Genius|tvgenius.net
p|Taleo Enterprise Cloud Service|taleo.net
p|Tawk.to|tawk.to
p|TechTarget|techtarget.com ttgtmedia.com
p|Teedhaze|fuel451.com
p|Tencent|qq.com ywxi.net
p|The Hut Group|thcdn.com
p|The Sydney Morning Herald|smh.com.au
p|The Wall Street Jounal|wsj.net
p|The Wall Street Journal|marketwatch.com
p|TheFind|thefind.com
p|TicketMaster|t-x.io tmcs.net
p|Tidio Live Chat|tidiochat.com
p|Tiledesk Live Chat|tiledesk.com
p|Time|timeinc.net
p|Touch Commerce|inq.com touchcommerce.com
p|Travelocity Canada|travelocity.ca
p|Travelocity USA|travelocity.com
p|Travelzoo|travelzoo.com
p|Trinity Mirror|mirror.co.uk
p|TripAdvisor|jscache.com tacdn.com tamgrt.com tripadvisor.co.uk tripadvisor.com viator.com
p|Tutorialize|tutorialize.me
p|Twenga|c4tw.net twenga.co.uk twenga.fr
p|Twitch|twitch.tv
p|Usersnap|usersnap.com
p|Vacaciones eDreams|odistatic.net
p|Vee24|vee24.com
p|Veeseo|veeseo.com
p|Vergic AB|psplugin.com
p|Vergic Engage Platform|vergic.com
p|Verizon Uplynk|uplynk.com
p|Viacom|mtvnservices.com
p|Vimeo|vimeo.com vimeocdn.com
p|Viocorp International|vioapi.com
p|Vivocha S.p.A|vivocha.com
p|Vonage Video API|opentok.com
p|Vox Media|vox-cdn.com voxmedia.com
p|WalkMe|walkme.com
p|WebEngage|d23nd6ymopvz52.cloudfront.net d3701cc9l7v9a6.cloudfront.net webengage.co webengage.com
p|WebVideoCore|webvideocore.net
p|Webcollage|webcollage.net
p|Webphone|webphone.net
p|WhosOn Live Chat Software|whoson.com
p|William Reed|wrbm.com
p|WillyFogg.com|willyfogg.com
p|Wistia|embedwistia-a.akamaihd.net wistia.com wistia.net
p|World News Media|wnmedia.co.uk
p|YUDU|yudu.com
p|YouTube|ggpht.com youtube-nocookie.com youtube.com ytimg.com
p|ZenDesk|zdassets.com zendesk.com zopim.com
p|ZergNet|zergnet.com
p|Zolando|ztat.net
p|Zopim|zopim.io
p|[24]7|247-inc.net 247inc.net d1af033869koo7.cloudfront.net
p|atlasRTX|atlasrtx.com
p|eDigital Research|ecustomeropinions.com edigitalresearch.com edigitalsurvey.com edrcdn.com
p|everestads.com|verestads.net
p|freewheel.tv|fwmrm.net
p|gnatta|gnatta.com
p|goinstore|goinstore.com
p|iAdvize SAS|iadvize.com
p|iPerceptions|iperceptions.com
p|iTunes|mzstatic.com
p|issuu|issuu.com isu.pub
p|minicabit.com|minicabit.com
p|mymovies|mymovies.net
p|nRelate-VOID|nrelate.com
p|reddit|redditstatic.com
`;
