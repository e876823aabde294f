/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What people say when somebody may come to harm, by kinds: violence, wanting to die, fear,
 * being kept and controlled, money, sex, neglect, children, a troubled mind.  Rather one
 * question too many than a sentence missed; what everyday words would set off is left out. */
#include "core/mo-worry-private.h"

#define SELF  "(my|him|her|them|your)sel(f|ves)"
#define ONE   "(me|him|her|them|us)"
#define WHOSE "(my|his|her|their)"
#define KIN                                                                                    \
  "(son|daughter|child|children|kids?|baby|boy|girl|wife|husband|partner|mother|father|mum|"   \
  "dad|brother|sister|stepfather|stepmother|stepson|uncle|nephew|niece|ex|boyfriend|"          \
  "girlfriend|carer|nurse)"
#define SOMEBODY "(" ONE "|" WHOSE " (little |own |young )?" KIN "|the " KIN ")"
#define BODY     "(face|head|arms?|hair|legs?|neck|throat|hands?|wrists?|back|body|stomach)"
#define NOT                                                                                    \
  "(not|never|don't|doesn't|didn't|won't|wouldn't|can't|cannot|isn't|aren't|wasn't|hasn't|"    \
  "haven't|refuses? to|nobody|no one)"
#define MONEY                                                                                  \
  "(money(?! advice)|benefits?|pension|savings|wages|purse|wallet|(bank |credit )?cards?|"     \
  "bank account)"
#define PILLS "(pills|tablets|medication|medicine|morphine|painkillers|insulin)"
#define CHILD "(child|children|kids|baby|toddler|little (girl|boy|one|ones)|boys?|girls?)"
#define HIT                                                                                    \
  "(hits?|hitting|beats?|beating|slap(s|ped)?|smack(s|ed)?|punch(es|ed)?|kick(s|ed)|"          \
  "shov(es?|ed)|bites?|bit|throttle[sd]?|strangle[sd]?|chok(es|ed)|attack(s|ed)|pinch(es|ed)|" \
  "scratch(es|ed)|shakes|shook|dragg?(s|ed)|stabb?(s|ed)|burn(s|ed|t)|whips|whipped|"          \
  "bull(ies|ied)|spits? at|spat at)"

const char *const mo_worry_signs[] = {
  /* violence; “it hit me that”, “he pushed me along” and games of chess are none */
  "(?<!\\bit )(?<!news )(?<!this )\\b" HIT " " SOMEBODY "\\b"
  "(?! (out (to|for)|on to|back|over to|through|along|up the|to (it|the)|at|that|how|why|again "
  "at|in the (final|race|match)))",
  "\\b(hits?|punch(es|ed)|lash(es|ed) out) at " SOMEBODY "\\b",
  "\\b" HIT " (in )?" WHOSE " (own )?(" BODY "|wheelchair|chair|phone|things)\\b"
  "(?! (on|as|and has seen))(?<!burnt his leg)(?<!burnt her leg)",
  "\\b(hurts|hurt(?! on)) " SOMEBODY "\\b(?! (out|on|back|to|when|in the cold|after))",
  "\\bpush(es|ed) " SOMEBODY
  "\\b( (out of|off|down|over|into|against|away)\\b|(?! \\w)|(?= ?[.,!?]))",
  "\\bgrabb?(s|ed) " ONE "( |\\b(?! (a|some)))by\\b|\\bgrabb?(s|ed) " SOMEBODY
  "\\b(?! (a|an|some|the|back)\\b)",
  "\\bthrow(s|ing)? (things|plates|it all|\\w+) at " ONE "\\b|\\bthrew \\w+ at " ONE "\\b",
  "\\bsmash(es|ed) (" WHOSE "|up)\\b",
  "\\b(was|were|been|being|gets?|got) (\\w+ )?(hit(?! by (a|an|the))|beaten(?! (at|by "
  "\\w+ points|in))|punched|slapped|kicked|choked|strangled|dragged|bullied|stabbed|tied|"
  "strapped (down|in)|drugged|stalked|dropped (from the (hoist|bed|sling)|on the floor)|pushed "
  "(over|down|out))\\b",
  "\\bhands? (round|around|on) " WHOSE " (neck|throat)\\b",
  "\\b(finger ?marks|marks (on|round|around) " WHOSE " (neck|throat|wrists?|arms?|face))\\b",
  "\\bbruis(e|es|ed|ing)\\b(?! easily)|\\bblack eye\\b",
  "\\b(rough with|handled roughly|handles \\w+ roughly|roughly (in|with|by))\\b",
  "\\b(ties?|tied|straps?|strapped) (" SOMEBODY "|" WHOSE " " BODY ") (to|in|down|up)\\b",
  "\\b(with|has|had|keeps|got|is|was) an? (kitchen )?(knife|gun|axe|weapon|machete)\\b"
  "(?! and fork)",
  "\\bthreaten(s|ed|ing)?\\b(?! to (rain|snow|storm|be|beat))(?!ed by closure)|\\bthreats\\b",
  "\\b(would|will|going to|'ll|'d) (kill|hurt|hit|stab|strangle) " SOMEBODY "\\b",
  "\\babus(e|es|ed|ing|ive)\\b|\\bdomestic violence\\b|\\bviolent\\b",

  /* wanting to die */
  "\\bsuicid\\w*|\\bself[- ]?harm\\w*|\\boverdos\\w*",
  "\\b(kill|hang|drown|poison|shoot|stab|hurt|harm|starve|punish)(s|ing|ed)? " SELF
  "(?! laughing)",
  "\\b(cut|cuts|cutting|burns?|burning|burnt|burned|scratch\\w*) " SELF
  "\\b(?! (shaving|on|off|loose|short|some|an?)\\b)",
  "\\b(throw|throwing|threw|throws) " SELF " (in front|off|under|out of|down)\\b",
  "\\bjump(s|ing|ed)? (off|from|in front of|out of) (the|a|an) (bridge|roof|window|balcony|"
  "train|building|cliff|car)\\b",
  "\\b(end|ending|ended) (it all|" WHOSE " life)\\b|\\b(take|took|taking) " WHOSE
  " own life\\b",
  "\\b(want|wants|wanted|wish|wishes|wished|rather)( \\w+){0,3} (die|died|was dead|were dead|"
  "be dead|dead)\\b",
  "\\b(better off|easier|best) (dead|without (me|him|her)|if (i|he|she) (was|were) (not here|"
  "gone|dead|not there))\\b",
  "\\b" NOT " want to (be here|be alive|wake up|live|go on living|carry on)\\b",
  "\\b(no|any|little) (reason|point) (to|in|for) (live|living|go on|going on|carry on|carrying "
  "on)\\b(?! (mon|tues|wednes|thurs|fri|satur|sun)day| holiday)",
  "\\bsees? no (future|way out|reason to go on)\\b|\\bno will to live\\b",
  "\\bnot worth (living|it any more)\\b|\\bwants? it (all )?to be over\\b",
  "\\b(can ?not|can't|cannot) ((go|carry) on(?= ?([.,!?;]|$|like|living|any))|(take|do|bear) "
  "(it|this) any ?more|(take it|cope) any ?more|live like this)",
  "\\b(goodbye|farewell) (letters?|notes?)\\b|\\bgiven away (all )?" WHOSE
  " (dog|cat|things|clothes)\\b|\\band all " WHOSE " things\\b",
  "\\bsav(ed|es|ing) up (" WHOSE " |the )?" PILLS "|\\bstockpil\\w+\\b|\\bhow many " PILLS
  "\\b",
  "\\b(took|taken|takes|swallow(s|ed)) (all|too many|a handful of|a whole|every)( "
  "\\w+){0,3} " PILLS "\\b|\\bdrank bleach\\b",

  /* fear */
  "\\b(scared|afraid|frightened|terrified) of (" ONE "|" WHOSE " (new |old )?" KIN
  "|that (man|carer|nurse)|what (he|she|they|" WHOSE " \\w+) (will|would|might|may|could))\\b",
  "\\b(scared|afraid|frightened|terrified) (to go|of going) (home|back)\\b|\\bin fear\\b|"
  "\\bfrightens " ONE "\\b",
  "\\b(not( feel)?|isn't|don't feel|doesn't feel|never feels?|feels?) (un)?safe\\b"
  "(?<!feel safe)(?<!feels safe)|\\b(not|don't|doesn't|never) feel safe\\b",
  "\\bunsafe (at home|there|with)\\b",

  /* kept, watched, controlled */
  "\\b(very|so|too|is|was|a) controlling\\b(?! (the|it|" WHOSE ")\\b)",
  "\\bcontrols (" ONE "|everything|who|what|where|all|" WHOSE " (money|life))\\b|\\breads (all "
  ")?" WHOSE " (messages|post|letters)\\b",
  "\\b" NOT " (let|lets|allow|allows|allowed) " ONE
  " (out|leave|see|go|eat|speak|talk|ring|call|have|use)\\b",
  "\\bnot allowed (out|(to (leave|go out|see|speak|talk|ring|eat|drink|use)))\\b(?! the lift)",
  "\\block(s|ed)? (me|him|her|them) (in|out|up)\\b|\\b(keeps?|kept) (me|him|her|them) "
  "(in " WHOSE "|in the|away from|from|locked)\\b",
  "\\bcut(s|ting)? " ONE " off from\\b|\\b(takes|took) away " WHOSE
  " (wheelchair|chair|phone|keys|" PILLS ")\\b|\\btakes? " WHOSE " (wheelchair|chair|phone) "
  "away\\b",
  "\\bfollow(s|ed|ing) " ONE " (everywhere|home|around|about)\\b|\\bwaits outside " WHOSE
  "\\b|\\bstalk(s|ed|ing|er)\\b",
  "\\bwhisper(s|ed|ing)? (because|so that|as) (he|she|they)\\b|\\bdo(n't| not) ring\\b.{0,25}"
  "\\b(listens|is listening)\\b",

  /* money */
  "\\b(steals?|stealing|stole|stolen) (" WHOSE "|from " ONE "|money|the)\\b",
  "\\b(takes|took|taking|had|gets?) (all )?(the )?(" WHOSE " )?money (out of|from|off) " WHOSE
  "|\\bmoney (out of|from|off) " WHOSE " " MONEY "\\b",
  "\\b(he|they|who|" KIN
  "|neighbour|friend|man) (\\w+ )?\\K(takes|took|keeps|spends|spent|hides|"
  "has|had) (all )?(of )?(my|her|their) " MONEY "\\b",
  "\\b(she|they|who|" KIN "|neighbour|friend|woman) (\\w+ )?\\K(takes|took|keeps|spends|spent|"
  "hides|has|had) (all )?(of )?(my|his|their) " MONEY "\\b",
  "\\b(takes|took|keeps|hides) my (money|pension|benefits|card|" PILLS ")\\b",
  "\\b(made|makes|forced|forces|got) (me|him|her|to) ?(to )?sign\\b|\\bmade to sign\\b|\\bsign "
  "(the house|everything) over\\b",
  "\\bforc(es|ed|ing) (me|him|her|them)\\b|\\bmade to (work|pay|beg)\\b|\\bowes money to\\b",

  /* sex against somebody's will, and the young */
  "\\brap(e|ed|ing|ist)\\b|\\bmolest\\w*|\\b(sexually "
  ")?assault(s|ed|ing)?\\b|\\bgroom(ed|ing)\\b",
  "\\btouch(es|ed|ing) (me|her|him|them) (where|in a way|there|down)\\b|\\bhands? "
  "(up|down) " WHOSE "\\b",
  "\\b(makes?|made) (me|her|him) do things\\b|\\b(pictures|photos) of (himself|herself)\\b|"
  "\\bnaked (pictures|photos)\\b",
  "\\b(kiss|touch|hug)(es|ed|ing)? \\w+ and \\w+ (did not|didn't) want\\b|\\bno for an "
  "answer\\b",
  "\\bis (eleven|twelve|thirteen|fourteen|fifteen|1[1-5]) and (he|she) is\\b|\\ban older (man|"
  "woman) (has|wants|asked|asks)\\b",

  /* neglect */
  "\\bneglect(ed|ing|s)?\\b|\\bstarv(es|ed|ing)\\b(?! for)",
  "\\b(no|without|not had any|refuses|refused) (food|anything to eat|water)\\b(?! (hall|bank|"
  "court|poisoning|allerg))|\\bnothing to (eat|drink)\\b|\\bnot eaten (for|since|in)\\b",
  "\\bstopped eating\\b(?! (meat|bread|sugar|sweets|out|so|chocolate|dairy|late))",
  "\\b" NOT " (give|gave|giving|feed|fed|get|gets) " ONE
  "\\b( (enough|anything|any|up|food|water|something|" WHOSE " " PILLS "|the " PILLS ")\\b|(?= "
  "?[.,!?]|$))",
  "\\b" NOT " (been |be )?(washed|changed|turned|fed|bathed|dressed)\\b",
  "\\b(nobody|no one|no carer|no nurse)( has)? "
  "(came|comes?|turned|turns|changes|changed|dresses|"
  "washes|washed|feeds|fed|gets|helps) (all|for|to|him|her|it|them|at|since|him)\\b|\\bnobody "
  "(dresses|treats) it\\b",
  "\\b(agency|carers?|nurses?) (has|have|had) not (come|been|turned up)\\b",
  "\\bleft (me |him |her |them )?(alone |lying |sitting )+(in|for|on|all)\\b|\\b(left|leaves?) "
  "(me|him|her|them) (in bed|alone|lying|on the (toilet|floor|commode)|in (the bath|wet|" WHOSE
  " own))\\b|\\bin (wet sheets|" WHOSE " own (mess|urine))\\b",
  "\\b(will|would|does|do|did) not (call|ring|fetch|get|let \\w+ see) (a|the) (doctor|nurse|"
  "ambulance)\\b|\\b(won't|wouldn't|refuses? to) (call|ring|get) (a|the) doctor\\b",
  "\\bdown to the bone\\b|\\bgrade (three|four|3|4)\\b|\\bskin has broken\\b",
  "\\bto keep (me|him|her|them|it) quiet\\b|\\bsleeping (pills|tablets) (into|in) " WHOSE "\\b",

  /* children */
  "\\b" CHILD "\\b.{0,25}\\b(hungry|alone|flinch(es|ed)?|wets|dirty|left by)\\b|\\b(shouts?|"
  "screams?|yells?) at (the|his|her|my) " CHILD "\\b|\\bwith the (kids|children) in the car\\b|"
  "\\bto make it quiet\\b",

  /* a troubled mind, drink, drugs */
  "\\b(hears|hearing) voices\\b|\\bhear voices\\b(?! in the)|\\bvoices (that )?tell\\b",
  "\\bpoison(s|ed|ing)? (me|him|her|" WHOSE ")\\b|\\b(watching|spying on|after) (me|him|her|"
  "them) through\\b|\\bpeople are (watching|following) " ONE "\\b",
  "\\bbottles? of (wine|vodka|whisky|gin|rum|spirits) (a day|every day|each day)\\b|\\bcannot "
  "stop drinking\\b|\\bdrunk (every|all|again)\\b|\\bdriv(es|ing|en) (after drinking|drunk)\\b",
  "\\busing again\\b|\\b(heroin|crack cocaine)\\b",
  NULL,
};
