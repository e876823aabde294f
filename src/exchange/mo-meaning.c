/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/mo-meaning.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/mo-text.h"

#define R (1 << MO_SHEET_SCI | 1 << MO_SHEET_FAMILY)
#define F (1 << MO_SHEET_FAMILY)
#define M (1 << MO_SHEET_MENTORS)

/* headings: what offices write above such a column, plain (see mo_text_plain ()), by bars.
 * Those before "||" must be the whole heading; those after may stand among other words. */
typedef struct {
  const char *label;
  int kinds;
  gboolean repeats;
  const char *headings;
} Meaning;

static const Meaning meanings[MO_MEANINGS] = {
  [MO_MEANING_NONE] = { N_ ("Leave out"), R | M, TRUE, "age|row|reason||age now|current age" },
  [MO_MEANING_NUMBER] = { N_ ("Own number"),
                          R | M,
                          FALSE,
                          "ref|no|id|number||ref no|reference|case no|case number|referral no|"
                          "unique id" },
  [MO_MEANING_RECEIVED] = { N_ ("Date received"),
                            R,
                            FALSE,
                            "date|received|recd|date in||date recd|date rec|date received|"
                            "received on|referral date|date of referral|date referred|"
                            "referred on" },
  [MO_MEANING_FIRST_NAME] = { N_ ("First name"),
                              R | M,
                              FALSE,
                              "first|forename|forenames||first name|given name|christian "
                              "name" },
  [MO_MEANING_LAST_NAME] = { N_ ("Last name"),
                             R | M,
                             FALSE,
                             "last|surname||last name|family name" },
  [MO_MEANING_FULL_NAME] = { N_ ("Name"),
                             R | M,
                             FALSE,
                             "name|mentee|client|person|who||full name|mentee name|client name|"
                             "name of mentee|name of client|mentor name|name of mentor" },
  [MO_MEANING_BORN] = { N_ ("Date of birth"),
                        R | M,
                        FALSE,
                        "dob|d o b|born|birthday||date of birth|birth date|birthdate" },
  [MO_MEANING_PHONE] = { N_ ("Telephone"),
                         R | M,
                         TRUE,
                         "tel|phone|mobile|mob|landline|contact||tel no|telephone|phone number|"
                         "phone no|mobile no|contact number|contact no" },
  [MO_MEANING_EMAIL] = { N_ ("E-mail"),
                         R | M,
                         FALSE,
                         "email|e mail|mail||email address|e mail address" },
  [MO_MEANING_TOWN] = { N_ ("Town"), R | M, FALSE, "town|city|place||lives in" },
  [MO_MEANING_POSTCODE] = { N_ ("Postcode"),
                            R | M,
                            FALSE,
                            "postcode|p code|pcode||post code|postal code" },
  [MO_MEANING_GENDER] = { N_ ("Gender"), R | M, FALSE, "gender|sex|m f||" },
  [MO_MEANING_REFERRER] = { N_ ("Referred by"),
                            R,
                            FALSE,
                            "source|referrer||referred by|referral source|source of referral|"
                            "how referred" },
  [MO_MEANING_RELATION] = { N_ ("Relation to the injured person"),
                            F,
                            FALSE,
                            "relation|relationship||relationship to|relation to|"
                            "related to injured" },
  [MO_MEANING_LEVEL] = { N_ ("Level of injury"),
                         R | M,
                         FALSE,
                         "level|injury|lesion||injury level|level of injury|neurological level|"
                         "sci level" },
  [MO_MEANING_COMPLETENESS] = { N_ ("Complete or incomplete"),
                                R | M,
                                FALSE,
                                "asia|ais|comp inc|c i||complete incomplete|completeness|"
                                "complete or|asia score|asia grade|comp incomp" },
  [MO_MEANING_CAUSE] = { N_ ("Cause"),
                         R | M,
                         FALSE,
                         "cause|how||cause of injury|how injured|how did it happen" },
  [MO_MEANING_INJURED] = { N_ ("Date of injury"),
                           R | M,
                           FALSE,
                           "doi|d o i|injured||date of injury|injury date|injured on|"
                           "date injured|when injured" },
  [MO_MEANING_CENTRE] = { N_ ("Spinal centre"),
                          R | M,
                          FALSE,
                          "centre|sic|hospital|unit||spinal centre|spinal unit|treated at" },
  [MO_MEANING_MOBILITY] = { N_ ("Mobility"),
                            R | M,
                            FALSE,
                            "mobility|wheelchair|mobilises||mobility aid" },
  [MO_MEANING_BLADDER] = { N_ ("Bladder"),
                           R | M,
                           FALSE,
                           "bladder||bladder management|bladder care" },
  [MO_MEANING_BOWEL] = { N_ ("Bowel"),
                         R | M,
                         FALSE,
                         "bowel|bowels||bowel management|bowel care" },
  [MO_MEANING_PAIN] = { N_ ("Pain"), R | M, FALSE, "pain||pain score|pain now" },
  [MO_MEANING_INTERESTS] = { N_ ("Interests"),
                             R | M,
                             FALSE,
                             "interests|interest|hobbies|likes||hobbies and interests" },
  [MO_MEANING_GOALS] = { N_ ("Goals"),
                         R,
                         FALSE,
                         "goal|goals|goal s|aim|aims||mentoring goal|goals for mentoring|"
                         "wants help with|reason for referral" },
  [MO_MEANING_AVAILABILITY] = { N_ ("Availability"),
                                R | M,
                                FALSE,
                                "availability|available|when|times||best time|good times|"
                                "when available|free times" },
  [MO_MEANING_STATUS] = { N_ ("Status"),
                          R | M,
                          FALSE,
                          "status|state|stage||current status|mentor status" },
  [MO_MEANING_FIRST_CONTACT] = { N_ ("First contact"),
                                 R,
                                 FALSE,
                                 "contacted|replied||first contact|date contacted|1st contact|"
                                 "first call to" },
  [MO_MEANING_ASSESSED] = { N_ ("Date assessed"),
                            R,
                            FALSE,
                            "assessed||date assessed|assessment date|assessed on|date of "
                            "assessment" },
  [MO_MEANING_MATCHED] = { N_ ("Date matched"),
                           R,
                           FALSE,
                           "matched||date matched|match date|matched on|date of match" },
  [MO_MEANING_MENTOR] = { N_ ("Mentor"),
                          R,
                          FALSE,
                          "mentor||mentor name|name of mentor|matched with|mentor allocated" },
  [MO_MEANING_CALL] = { N_ ("A call"),
                        R,
                        TRUE,
                        "call||call 1|call 2|call 3|call 4|call 5|call 6|call 7|call 8|call "
                        "9|1st call|2nd call|3rd call|session 1|session 2|session 3|call no" },
  [MO_MEANING_OUTCOME] = { N_ ("Outcome"),
                           R,
                           FALSE,
                           "outcome|result|how ended||reason closed|outcome of "
                           "mentoring|reason for ending|end reason" },
  [MO_MEANING_FEEDBACK] = { N_ ("Feedback, 1 to 5"),
                            R,
                            FALSE,
                            "feedback|score|rating||feedback 1 5|feedback score|satisfaction" },
  [MO_MEANING_CLOSED] = { N_ ("Date closed"),
                          R,
                          FALSE,
                          "closed|ended||date closed|closed on|date ended|end date" },
  [MO_MEANING_NOTE] = { N_ ("Notes"),
                        R | M,
                        TRUE,
                        "notes|note|comments|comment|remarks|other|misc||other info|further "
                        "information|any other" },
  [MO_MEANING_STRAND] = { N_ ("SCI or family"),
                          R | M,
                          FALSE,
                          "strand|type|sheet|sci family||sci or family|strand s|mentor type" },
  [MO_MEANING_LIVED_SINCE] = { N_ ("Injured or caring since"),
                               M,
                               FALSE,
                               "since|doi|d o i|injured||injured caring since|caring "
                               "since|injured since|"
                               "date of injury|injury date|years post injury" },
  [MO_MEANING_TRAINED] = { N_ ("Trained on"),
                           M,
                           FALSE,
                           "training|trained|training w e||training date|training weekend|date "
                           "trained|trained on" },
  [MO_MEANING_CHECKED] = { N_ ("DBS check"),
                           M,
                           FALSE,
                           "dbs|pvg|crb|check||dbs date|dbs check|pvg date|crb date|dbs "
                           "issued|dbs cert|disclosure" },
  [MO_MEANING_CAPACITY] = { N_ ("Mentees at once"),
                            M,
                            FALSE,
                            "max|capacity|places||max mentees|max no|mentees at once|number of "
                            "mentees|how many" },
  [MO_MEANING_HELPS_WITH] = { N_ ("Can help with"),
                              M,
                              FALSE,
                              "skills|topics|expertise||can help with|helps with|areas "
                              "of|speciality|can talk about" },
};

static const char *const kind_labels[MO_SHEET_KINDS] = {
  N_ ("Leave out"),
  N_ ("SCI referrals"),
  N_ ("Family referrals"),
  N_ ("Mentors"),
};

const char *
mo_meaning_label (MoMeaning meaning)
{
  return _ (meanings[meaning < MO_MEANINGS ? meaning : 0].label);
}

const char *
mo_sheet_kind_label (MoSheetKind kind)
{
  return _ (kind_labels[kind < MO_SHEET_KINDS ? kind : 0]);
}

gboolean
mo_meaning_fits (MoMeaning meaning, MoSheetKind kind)
{
  return kind == MO_SHEET_OTHER || (meanings[meaning].kinds & (1 << kind)) != 0;
}

gboolean
mo_meaning_repeats (MoMeaning meaning)
{
  return meanings[meaning].repeats;
}

/* "call 7" is a call whatever its number is. */
static gboolean
is_numbered_call (const char *plain)
{
  static const char *const words[] = { "call ", "session ", "c" };
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (plain, words[i])) {
      const char *digits = plain + strlen (words[i]);
      gsize n = strspn (digits, "0123456789");
      if (n > 0 && n < 3 && digits[n] == '\0')
        return TRUE;
    }
  return FALSE;
}

/* All headings of the table, taken apart once. */
typedef struct {
  char *words;
  gsize length;
  MoMeaning meaning;
  gboolean among; /* may stand among other words */
} Heading;

static gpointer
all_headings (gpointer unused)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Heading));
  for (int m = 0; m < MO_MEANINGS; m++) {
    g_auto (GStrv) sides = g_strsplit (meanings[m].headings, "||", 2);
    for (int side = 0; sides[side]; side++) {
      g_auto (GStrv) words = g_strsplit (sides[side], "|", -1);
      for (char **word = words; *word; word++) {
        Heading heading = { g_strdup (*word), strlen (*word), m, side == 1 };
        if (heading.length)
          g_array_append_val (all, heading);
        else
          g_free (heading.words);
      }
    }
  }
  return all;
}

static const GArray *
headings_once (void)
{
  static GOnce once = G_ONCE_INIT;
  return g_once (&once, all_headings, NULL);
}

MoMeaning
mo_meaning_of_heading (const char *heading, MoSheetKind kind, int *score)
{
  if (score)
    *score = 0;
  if (!*heading || strlen (heading) > 120) /* a sentence is no heading */
    return MO_MEANING_NONE;
  const GArray *all = headings_once ();
  g_autofree char *plain = mo_text_plain (heading);
  MoMeaning best = MO_MEANING_NONE;
  int best_score = 0;
  gsize best_length = 0;

  if (is_numbered_call (plain) && mo_meaning_fits (MO_MEANING_CALL, kind)) {
    best = MO_MEANING_CALL;
    best_score = 3;
  }
  for (guint i = 0; i < all->len && best_score < 3; i++) {
    const Heading *one = &g_array_index (all, Heading, i);
    int fit = g_str_equal (plain, one->words)                 ? 3
              : one->among && mo_text_has (plain, one->words) ? 2
                                                              : 0;
    if (fit && mo_meaning_fits (one->meaning, kind) &&
        (fit > best_score || one->length > best_length)) {
      best = one->meaning;
      best_score = fit;
      best_length = one->length;
    }
  }
  /* "Mentor name" is a person's own name only on the sheet of mentors. */
  if (best == MO_MEANING_FULL_NAME && (kind == MO_SHEET_SCI || kind == MO_SHEET_FAMILY) &&
      mo_text_has (plain, "mentor"))
    best = MO_MEANING_MENTOR;
  if (score)
    *score = best_score;
  return best;
}
