/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "core/mo-call-time.h"
#include "model/mo-demo-private.h"

static const char *const women[] = {
  "Rhiannon", "Aisha",  "Joyce", "Moira",  "Bethan",  "Priti",   "Denise",  "Grace", "Linda",
  "Siobhan",  "Meera",  "Fern",  "Dilys",  "Carol",   "Helen",   "Nasreen", "Gwen",  "Ada",
  "Lorna",    "Ffion",  "Kate",  "Saima",  "Anita",   "Wendy",   "Rosa",    "Iris",  "Margaret",
  "Chioma",   "Eilidh", "Nerys", "Tamsin", "Yolanda", "Parveen", "Oonagh",  "Zofia", "Beatriz",
  "Heather",  "Mandy",  "Olwen", "Sunita", NULL
};
static const char *const men[] = {
  "Gareth", "Harold",  "Ewan",    "Owen",   "Kwame", "Philip", "Callum", "Terence", "Gordon",
  "Lewis",  "Stuart",  "Malcolm", "Peter",  "Ben",   "Glen",   "Steve",  "Huw",     "Robin",
  "Alan",   "Yusuf",   "Neville", "Marcus", "Nigel", "Tomasz", "Jack",   "Daniel",  "Ivor",
  "Kofi",   "Rajesh",  "Declan",  "Angus",  "Leroy", "Imran",  "Gethin", "Barry",   "Colm",
  "Viktor", "Desmond", "Alun",    "Sanjay", NULL
};
static const char *const surnames[] = {
  "Pugh",    "Whitcombe",   "MacLeod",   "Kelly",     "Hargreaves",  "Ellwood",
  "Boateng", "Castle",      "Dunmore",   "Vaughan",   "Oduya",       "Hughes",
  "Blake",   "Reid",        "Joshi",     "Abbott",    "Tilney",      "Parry",
  "Marsh",   "Tranter",     "Linley",    "Prosser",   "Pascoe",      "Fairbrother",
  "Karim",   "Stokes",      "Finch",     "Hallam",    "Croft",       "Frost",
  "Iqbal",   "Dunn",        "Bell",      "Desai",     "Whitaker",    "Ashworth",
  "Tully",   "Tanner",      "Rowlands",  "Kerr",      "Price",       "Foster",
  "Petrie",  "Malik",       "Beck",      "Shah",      "Jones",       "Nowak",
  "Okafor",  "Hollis",      "Bracewell", "Osei",      "Baird",       "Tilley",
  "Rahman",  "Barraclough", "Hussain",   "Adeyemi",   "Penhaligon",  "Strachan",
  "Ngata",   "Threlfall",   "Ackroyd",   "Bannister", "Cadwallader", NULL
};
typedef struct {
  const char *town, *area, *region;
} Place;
static const Place places[] = {
  { "Swansea", "SA", "wales" },   { "Cardiff", "CF", "wales" },
  { "Bangor", "LL", "wales" },    { "Bradford", "BD", "england" },
  { "Ludlow", "SY", "england" },  { "Leicester", "LE", "england" },
  { "Kendal", "LA", "england" },  { "York", "YO", "england" },
  { "Croydon", "CR", "england" }, { "Slough", "SL", "england" },
  { "Luton", "LU", "england" },   { "Hexham", "NE", "england" },
  { "Oldham", "OL", "england" },  { "Derby", "DE", "england" },
  { "Poole", "BH", "england" },   { "Truro", "TR", "england" },
  { "Norwich", "NR", "england" }, { "Inverness", "IV", "scotland" },
  { "Dundee", "DD", "scotland" }, { "Perth", "PH", "scotland" },
  { "Glasgow", "G", "scotland" }, { "Belfast", "BT", "ni" },
  { "Newry", "BT", "ni" },        { "Brighton", "BN", "england" },
};
static const char *const causes[] = { "transport", "transport", "fall",         "fall",
                                      "sport",     "sport",     "other trauma", "assault",
                                      "tumour",    "infection", "vascular",     "degenerative",
                                      "surgical",  "vascular",  "unknown",      NULL };
static const char *const mobility_high[] = { "powerchair",   "powerchair", "head control",
                                             "manual chair", "hoist",      "power assist",
                                             "mix",          NULL };
static const char *const mobility_low[] = { "manual chair",
                                            "manual chair",
                                            "manual chair",
                                            "walks with aid",
                                            "walks with aid",
                                            "power assist",
                                            "scooter",
                                            "walks",
                                            "mix",
                                            NULL };
static const char *const bladders[] = { "intermittent self",
                                        "intermittent self",
                                        "suprapubic",
                                        "suprapubic",
                                        "indwelling",
                                        "sheath",
                                        "diversion",
                                        "normal",
                                        "reflex",
                                        "intermittent helper",
                                        "unknown",
                                        NULL };
static const char *const bowels[] = { "digital evacuation",
                                      "digital stimulation",
                                      "irrigation",
                                      "suppository",
                                      "stoma",
                                      "usual",
                                      "mini-enema",
                                      "unknown",
                                      "prefers not",
                                      NULL };
static const char *const pains[] = { "neuropathic below level",
                                     "neuropathic at level",
                                     "musculoskeletal",
                                     "none",
                                     "none",
                                     "visceral",
                                     "unknown",
                                     NULL };
static const char *const centres[] = { "stoke mandeville", "stanmore",      "salisbury",
                                       "pinderfields",     "sheffield",     "southport",
                                       "oswestry",         "middlesbrough", "cardiff",
                                       "glasgow",          "belfast",       NULL };
static const char *const interests[] = {
  "films",        "gardening",        "football", "choir",       "painting",
  "fishing",      "wheelchair rugby", "cooking",  "travel",      "dogs",
  "hand cycling", "reading",          "gaming",   "photography", NULL
};
static const char *const domains[] = { "confidence", "getting out", "work",     "relationships",
                                       "parenting",  "routine",     "pain",     "equipment",
                                       "care",       "sport",       "benefits", "family",
                                       "wellbeing",  "acceptance",  NULL };

int
demo_between (Demo *demo, int least, int most)
{
  return g_rand_int_range (demo->rand, least, most + 1);
}

gboolean
demo_chance (Demo *demo, int percent)
{
  return demo_between (demo, 1, 100) <= percent;
}

const char *
demo_pick (Demo *demo, const char *const *words)
{
  return words[demo_between (demo, 0, g_strv_length ((char **) words) - 1)];
}

gint64
demo_save (Demo *demo, MoChange *change)
{
  if (demo->error) {
    mo_change_free (change);
    return 0;
  }
  return mo_store_save (demo->store, change, NULL, &demo->error);
}

char *
demo_uuid (Demo *demo)
{
  guint32 a = g_rand_int (demo->rand), b = g_rand_int (demo->rand), c = g_rand_int (demo->rand),
          d = g_rand_int (demo->rand);
  return g_strdup_printf (
      "%08x-%04x-4%03x-8%03x-%04x%08x", a, b >> 16, b & 0xfff, c >> 20, c & 0xffff, d);
}

char *
demo_instant (MoDay day, int minute)
{
  return mo_call_time_to_utc (day, minute, MO_ZONE);
}

int
demo_level (Demo *demo)
{
  static const int levels[] = { 4,  5,  5,  6,  6,  6,  7,  7,  3,  2,  12, 14, 16,
                                18, 19, 20, 20, 20, 21, 21, 22, 23, 25, 10, 17 };
  return levels[demo_between (demo, 0, G_N_ELEMENTS (levels) - 1)];
}

#define FAMILY_NAMES 12 /* tries before a double name */

static char *
new_name (Demo *demo, gboolean woman, char **first, char **last)
{
  for (int tries = 0;; tries++) {
    const char *f = demo_pick (demo, woman ? women : men), *l = demo_pick (demo, surnames);
    /* a large office runs out of names: then two of them */
    g_autofree char *family = tries < FAMILY_NAMES
                                  ? g_strdup (l)
                                  : g_strdup_printf ("%s-%s", l, demo_pick (demo, surnames));
    g_autofree char *name = g_strdup_printf ("%s %s", f, family);
    if (g_hash_table_add (demo->names, g_strdup (name))) {
      *first = g_strdup (f);
      *last = g_steal_pointer (&family);
      return g_steal_pointer (&name);
    }
  }
}

static void
add_phone (Demo *demo, gint64 person, gboolean safe)
{
  gboolean mobile = demo_chance (demo, 75);
  int tail = demo_between (demo, 0, 999);
  g_autofree char *number = g_strdup_printf (mobile ? "07700 900%03d" : "01632 960%03d", tail);
  g_autofree char *digits = g_strdup_printf (mobile ? "07700900%03d" : "01632960%03d", tail);
  MoChange *change = mo_change_new ("phone", 0, 0);
  mo_change_int (change, "person", person);
  mo_change_text (change, "number", number);
  mo_change_text (change, "digits", digits);
  mo_change_text (change, "label", mobile ? "mobile" : "home");
  mo_change_int (change, "safe", safe);
  demo_save (demo, change);
}

DemoPerson
demo_person (Demo *demo, int youngest, int oldest)
{
  static const char *const contacts[] = { "phone", "phone", "phone", "text", "email", NULL };
  static const char *const times[] = { "mornings", "afternoons",   "after 6pm",
                                       "any time", "not Tuesdays", NULL };
  static const char *const formats[] = { "standard", "standard",    "standard", "standard",
                                         "large",    "interpreter", "relay",    NULL };
  static const char *const safe[] = { "yes", "yes", "no", "unknown", NULL };
  DemoPerson person = { .woman = demo_chance (demo, 46) };
  g_autofree char *first = NULL, *last = NULL;
  const Place *place = &places[demo_between (demo, 0, G_N_ELEMENTS (places) - 1)];

  person.name = new_name (demo, person.woman, &first, &last);
  person.born = demo->today - demo_between (demo, youngest * 365, oldest * 365);
  g_autofree char *fold = mo_fold (person.name);
  g_autofree char *uuid = demo_uuid (demo);
  g_autofree char *lower = g_ascii_strdown (first, -1);
  g_autofree char *lower_last = g_ascii_strdown (last, -1);
  g_autofree char *email = g_strdup_printf ("%s.%s@example.org", lower, lower_last);
  g_autofree char *postcode = g_strdup_printf ("%s%d %d%c%c",
                                               place->area,
                                               demo_between (demo, 1, 20),
                                               demo_between (demo, 1, 9),
                                               'A' + demo_between (demo, 0, 7),
                                               'N' + demo_between (demo, 0, 7));
  const char *voicemail = demo_pick (demo, safe);

  MoChange *change = mo_change_new ("person", 0, 0);
  mo_change_text (change, "uuid", uuid);
  mo_change_text (change, "first_name", first);
  mo_change_text (change, "last_name", last);
  mo_change_text (change, "fold", fold);
  mo_change_day (change, "born_on", person.born);
  mo_change_text (change, "born_precision", "day");
  mo_change_text (change, "gender", person.woman ? "woman" : "man");
  mo_change_text (change, "town", place->town);
  mo_change_text (change, "postcode", postcode);
  mo_change_text (change, "region", place->region);
  mo_change_text (change, "email", demo_chance (demo, 70) ? email : NULL);
  mo_change_text (change, "preferred_contact", demo_pick (demo, contacts));
  mo_change_text (change, "contact_times", demo_pick (demo, times));
  mo_change_text (change, "format", demo_pick (demo, formats));
  mo_change_text (change, "voicemail_safe", voicemail);
  person.id = demo_save (demo, change);
  add_phone (demo, person.id, TRUE);
  return person;
}

void
demo_person_clear (DemoPerson *person)
{
  g_clear_pointer (&person->name, g_free);
}

static char *
level_code (int level)
{
  static const struct {
    char letter;
    int first;
  } parts[] = { { 'S', 26 }, { 'L', 21 }, { 'T', 9 }, { 'C', 1 } };
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (level >= parts[i].first)
      return g_strdup_printf ("%c%d", parts[i].letter, level - parts[i].first + 1);
  return g_strdup ("unknown");
}

void
demo_injury (Demo *demo,
             const DemoPerson *person,
             gboolean relative,
             int level,
             MoDay after,
             MoDay before)
{
  static const char *const complete[] = {
    "complete", "incomplete", "incomplete", "not sure", NULL
  };
  gboolean known = demo_chance (demo, 93), pair = level % 8 != 0 && demo_chance (demo, 15);
  gboolean centre = demo_chance (demo, 45);
  g_autofree char *one = level_code (level), *two = level_code (level + 1);
  g_autofree char *code =
      pair ? g_strdup_printf ("%s/%s", one, one[0] == two[0] ? two + 1 : two) : g_strdup (one);
  MoDay earliest = before - 365 * (demo_chance (demo, 60) ? 6 : 40);
  MoDay injured = before;
  if (before > after + 60)
    injured = demo_between (demo, MAX (after, earliest), before - 30);

  MoChange *change = mo_change_new ("injury", 0, 0);
  mo_change_int (change, "person", person->id);
  mo_change_text (change, "about", relative ? "relative" : "self");
  mo_change_day (change, "as_of", before);
  if (!known) {
    mo_change_text (change, "level_code", "unknown");
  } else {
    mo_change_text (change, "level_code", code);
    mo_change_int (change, "level_upper", level);
    mo_change_int (change, "level_lower", pair ? level + 1 : level);
    mo_change_text (change, "level_said", code);
  }
  mo_change_text (change, "completeness", demo_pick (demo, complete));
  mo_change_text (change, "cause", demo_pick (demo, causes));
  mo_change_day (change, "injured_on", injured);
  mo_change_text (change, "injured_precision", demo_chance (demo, 80) ? "day" : "month");
  mo_change_text (
      change, "mobility", demo_pick (demo, level <= 6 ? mobility_high : mobility_low));
  mo_change_text (change, "bladder", demo_pick (demo, bladders));
  mo_change_text (change, "bowel", demo_pick (demo, bowels));
  mo_change_text (change, "pain_type", demo_pick (demo, pains));
  mo_change_text (change, "centre_treated", centre ? "yes" : "no");
  if (centre)
    mo_change_text (change, "centre", demo_pick (demo, centres));
  demo_save (demo, change);
}

void
demo_availability (Demo *demo, gint64 person)
{
  guint32 morning = 0x7u << 9, afternoon = 0x1fu << 12, evening = 0xfu << 17;
  int kind = demo_between (demo, 0, 5);

  for (int day = 0; day < 7; day++) {
    gboolean weekend = day >= 5;
    guint32 hours = kind == 0   ? (weekend ? morning | afternoon : evening)
                    : kind == 1 ? (weekend ? 0 : morning)
                    : kind == 2 ? (weekend ? 0 : evening)
                    : kind == 3 ? (weekend ? morning | afternoon : 0)
                    : kind == 4 ? (day == 1 ? 0 : morning | afternoon | evening)
                                : (weekend ? 0 : morning | afternoon);
    if (!hours)
      continue;
    MoChange *change = mo_change_new ("availability", 0, 0);
    mo_change_int (change, "person", person);
    mo_change_int (change, "weekday", day);
    mo_change_int (change, "hours", hours);
    demo_save (demo, change);
  }
}

static void
add_topic (Demo *demo, gint64 person, const char *kind, const char *role, const char *tag)
{
  MoChange *change = mo_change_new ("topic", 0, 0);
  mo_change_int (change, "person", person);
  mo_change_text (change, "kind", kind);
  mo_change_text (change, "role", role);
  mo_change_text (change, "tag", tag);
  demo_save (demo, change);
}

/* n different words of a list, from a place somewhere in it. */
static void
add_topics (Demo *demo,
            gint64 person,
            const char *kind,
            const char *role,
            const char *const *words,
            int n)
{
  int all = g_strv_length ((char **) words), at = demo_between (demo, 0, all - 1);
  for (int i = 0; i < n; i++)
    add_topic (demo, person, kind, role, words[(at + i * 3) % all]);
}

void
demo_topics (Demo *demo, gint64 person, const char *role)
{
  add_topics (demo, person, "interest", role, interests, demo_between (demo, 1, 3));
  if (g_str_equal (role, "offers"))
    add_topics (demo, person, "topic", role, domains, demo_between (demo, 2, 4));
}
