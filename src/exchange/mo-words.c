/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/mo-words.h"

#include <string.h>

#include "core/mo-lenient.h"
#include "exchange/mo-text.h"

/* Rules in order; the first whose words stand in the text says the code.  Words are plain
 * (mo_text_plain ()), by bars. */
typedef struct {
  const char *code, *words;
} Rule;

static const Rule cause[] = {
  { "infection", "infection|abscess|tb|sepsis|osteomyelitis" },
  { "tumour", "tumour|tumor|cancer|metastas|myeloma" },
  { "vascular", "stroke|vascular|avm|bleed|haemorrhage|ischaemi|aneurysm|clot" },
  { "inflammatory", "myelitis|ms|inflamm|nmo|guillain|devic" },
  { "degenerative", "stenosis|disc|degenerat|spondyl|myelopathy|arthritis|cauda equina" },
  { "congenital", "born with|congenital|birth|spina bifida|scoliosis" },
  { "surgical", "surgery|surgical|operation|op went|epidural" },
  { "transport",
    "rta|rtc|road|motorbike|motorcycle|moped|car|van|lorry|traffic|vehicle|pedestrian|train|"
    "plane crash|quad bike" },
  { "sport",
    "rugby|cycling|cycle|bike|bicycle|horse|riding|diving|dive|ski|snowboard|sport|football|"
    "climbing|trampoline|surf|gymnast|swimming|mountain" },
  { "assault", "assault|stabb|stab|gunshot|shot|attack|violence" },
  { "fall", "fall|fell|ladder|stairs|roof|height|jump" },
  { "other trauma", "accident|trauma|crush|injury at work|work" },
  { NULL, NULL },
};

static const Rule mobility[] = {
  { "power assist", "power assist|e motion|smartdrive|smart drive" },
  { "head control", "chin control|head control|sip|breath control|chin|head array" },
  { "powerchair", "powerchair|power chair|electric wheelchair|electric chair|electric" },
  { "scooter", "scooter" },
  { "mix",
    "outdoors only|chair outdoors|chair for distance|chair and walks|mix|part time chair" },
  { "hoist", "hoist" },
  { "walks with aid", "stick|crutch|frame|rollator|walker|zimmer|orthos|caliper|splint|afo" },
  { "walks", "walks|walking|ambulant|independent" },
  { "manual chair", "manual|wheelchair|chair|w c" },
  { NULL, NULL },
};

static const Rule bladder[] = {
  { "suprapubic", "spc|suprapubic|supra pubic" },
  { "intermittent helper", "carer does isc|intermittent by" },
  { "intermittent self", "isc|cic|intermittent|self cath" },
  { "indwelling", "indwelling|urethral|foley|long term catheter|catheter" },
  { "sheath", "conveen|sheath|convene" },
  { "diversion", "mitrofanoff|urostomy|diversion|ileal conduit" },
  { "stimulator", "stimulator|sars" },
  { "reflex", "reflex" },
  { "expression", "express" },
  { "normal", "normal|voids|ok|usual|no problem" },
  { "other", "leg bag|pads|other" },
  { NULL, NULL },
};

static const Rule bowel[] = {
  { "stoma", "stoma|colostomy|ileostomy" },
  { "irrigation", "peristeen|irrigation|qufora|navina" },
  { "digital stimulation", "digital stim|dig stim|drs" },
  { "digital evacuation", "manual evac|digital evac|dre|manual" },
  { "mini-enema", "mini enema|micralax|microlax|micro enema" },
  { "enema", "enema" },
  { "suppository", "suppositor|glycerin|lecicarbon|bisacodyl" },
  { "ace", "ace" },
  { "usual", "normal|usual|ok|no problem" },
  { "other", "carer|laxative|other" },
  { NULL, NULL },
};

static const Rule pain[] = {
  { "neuropathic", "neuropathic|nerve|burning|phantom" },
  { "musculoskeletal", "shoulder|neck|back|muscul|joint|wrist|elbow|arthritis" },
  { "visceral", "stomach|abdom|visceral" },
  { "none", "no|none|no pain" },
  { NULL, NULL },
};

static const Rule relation[] = {
  { "grandparent", "nan|gran|grand|nana|nain|taid" },
  { "parent", "mum|mother|mam|dad|father|parent|mom" },
  { "partner", "wife|husband|partner|spouse|fiance|girlfriend|boyfriend|civil partner" },
  { "sibling", "brother|sister|sibling|twin" },
  { "child", "son|daughter|child" },
  { "other relative", "aunt|uncle|cousin|niece|nephew|in law|relative" },
  { "friend", "friend" },
  { "carer", "carer|pa" },
  { NULL, NULL },
};

static const Rule goal[] = {
  { "family", "partner cope|family cope|family|help partner|help wife|help husband" },
  { "pain", "pain" },
  { "routine", "bowel|bladder|routine|catheter|continence" },
  { "parenting", "parent|child|baby|mum in" },
  { "relationships", "relationship|sex|dating|intimacy|marriage" },
  { "benefits", "benefit|pip|money|finance|dla|universal credit" },
  { "work", "work|uni|university|college|study|job|career|school|education" },
  { "equipment", "housing|adaptation|equipment|wheelchair|home|bungalow" },
  { "care", "pas|pa|care|carers|direct payment" },
  { "confidence", "confiden|self esteem" },
  { "getting out", "drive|driving|travel|plane|going out|get out|transport|holiday|fly" },
  { "acceptance", "accept|adjust|come to terms|coming to terms|acceptance" },
  { "sport", "sport|rugby|gym|exercise|leisure|hobby|fitness" },
  { "wellbeing", "gets it|wellbeing|anxiety|mood|lonel|talk to|isolat|mental" },
  { NULL, NULL },
};

static const Rule referrer[] = {
  { "self", "self|myself|me|themself|own" },
  { "nhs",
    "gp|physio|ot|nurse|hospital|nhs|doctor|consultant|psycholog|social worker|therapist|stoke "
    "mandeville|stoke "
    "m|stanmore|salisbury|oswestry|sheffield|pinderfields|southport|llandough|qensiu|musgrave|"
    "ward|clinic|spinal" },
  { "family",
    "mum|mother|dad|father|parent|wife|husband|partner|brother|sister|son|daughter|family|"
    "relative|nan|carer|friend" },
  { "charity", "charity|aspire|spinal injuries|sia|back up|headway|age uk" },
  { NULL, NULL },
};

static const Rule channel[] = {
  { "form", "website|web form|web|online|google form" },
  { "paper", "paper|post|letter|leaflet" },
  { "email", "email|e mail" },
  { "phone", "phone|rang|telephone" },
  { NULL, NULL },
};

static const Rule centre[] = {
  { "stoke mandeville", "stoke m|stoke mandeville|nsic|stoke" },
  { "stanmore", "stanmore|rnoh" },
  { "salisbury", "salisbury|odstock" },
  { "pinderfields", "pinderfields|wakefield" },
  { "sheffield", "sheffield|princess royal" },
  { "southport", "southport" },
  { "oswestry", "oswestry|rjah|midland" },
  { "middlesbrough", "middlesbrough|james cook|golden jubilee" },
  { "cardiff", "cardiff|llandough|rookwood" },
  { "glasgow", "glasgow|qensiu|queen elizabeth" },
  { "belfast", "belfast|musgrave" },
  { NULL, NULL },
};

static const Rule end[] = {
  { "goal_reached", "goal achieved|goal met|goals met|goal reached|achieved|met goal|reached" },
  { "partly", "partly|partial|some goals|part met" },
  { "lost contact", "lost contact|lost touch|no contact|stopped answering|no response" },
  { "died", "died|deceased|rip|passed away" },
  { "mentor stopped", "mentor stopped|mentor left|mentor unwell" },
  { "moved", "signposted|referred on|counselling|moved to|other service|other support" },
  { "unsuitable", "unsuitable|not a good match|wrong match|didnt get on" },
  { "mentee stopped",
    "stopped|unwell|withdrew|mentee stopped|dropped out|too busy|changed mind" },
  { "other need", "other need|crisis|housing first" },
  { NULL, NULL },
};

static const Rule gender[] = {
  { "prefers not", "prefer" },
  { "woman", "f|female|woman|w" },
  { "man", "m|male|man" },
  { "other", "non binary|nb|other|trans" },
  { NULL, NULL },
};

static const Rule referral_status[] = {
  { "on_hold", "on hold|hold|paused|pause" },
  { "withdrawn", "withdrew|withdrawn|cancelled|changed mind|declined" },
  { "no_response", "no response|no reply|unable to contact|cant contact|no contact" },
  { "not_suitable", "not suitable|unsuitable|not eligible|signposted|rejected" },
  { "closed", "closed|ended|completed|complete|finished|done|end" },
  { "matched", "matched|active|ongoing|current|in progress|mentoring|started" },
  { "waiting", "waiting|wait|new|open|received|to contact|pending|tbc|awaiting|to match" },
  { NULL, NULL },
};

static const Rule mentor_status[] = {
  { "left", "left|resigned|retired|stopped|ex mentor|inactive|moved away|died" },
  { "paused",
    "on break|break|paused|pause|resting|on hold|not at the moment|maternity|unwell" },
  { "training_booked", "training booked|booked on training" },
  { "trained", "trained" },
  { "interview", "interview" },
  { "screening", "screening|references|awaiting dbs|dbs pending" },
  { "applied", "applied|application|applicant" },
  { "declined", "declined|rejected|not suitable" },
  { "active", "active|available|current|matched|yes|ok" },
  { NULL, NULL },
};

static const Rule yes_no[] = {
  { "unknown", "unknown|not known|dont know|not sure" },
  { "no", "n|no|none|never|false" },
  { "yes", "y|yes|true|yep" },
  { NULL, NULL },
};

static const Rule *const tables[MO_WORDS] = {
  cause,  mobility, bladder, bowel,           pain,          relation, goal, referrer, channel,
  centre, end,      gender,  referral_status, mentor_status, yes_no,
};

/* These vocabularies know people who would rather not say. */
static gboolean
may_prefer_not (MoWords which)
{
  return which <= MO_WORDS_PAIN || which == MO_WORDS_GENDER;
}

const char *
mo_words_code (MoWords which, const char *text)
{
  if (!text || mo_lenient_is_unknown (text)) {
    g_autofree char *plain = mo_text_plain (text);
    return which == MO_WORDS_PAIN && g_str_equal (plain, "none") ? "none" : NULL;
  }
  g_autofree char *plain = mo_text_plain (text);
  if (may_prefer_not (which) && mo_text_has (plain, "prefer") && mo_text_has (plain, "not"))
    return "prefers not";
  for (const Rule *rule = tables[which]; rule->code; rule++) {
    g_auto (GStrv) words = g_strsplit (rule->words, "|", -1);
    for (char **word = words; *word; word++)
      if (mo_text_has (plain, *word))
        return rule->code;
  }
  return NULL;
}
