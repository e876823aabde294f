/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The column of facts. */
#include <glib/gi18n-lib.h>

#include "core/mo-apart-rules.h"
#include "core/mo-level.h"
#include "core/mo-referral-rules.h"
#include "person/mo-person-page-private.h"
#include "store/mo-apart.h"
#include "widget/mo-access.h"
#include "widget/mo-action.h"
#include "widget/mo-state-label.h"

char *
mo_person_full_name (const MoPersonFacts *facts)
{
  g_autofree char *name = g_strdup_printf ("%s %s",
                                           facts->first_name ? facts->first_name : "",
                                           facts->last_name ? facts->last_name : "");
  return g_strdup (g_strstrip (name));
}

static GtkWidget *
section (MoPersonPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (box, "mo-panel-part");
  gtk_box_append (GTK_BOX (self->facts), box);
  return box;
}

static GtkWidget *
edit_heading (const char *words, const char *name_format, const char *name, const char *action)
{
  g_autofree char *full = g_strdup_printf ("%s: %s", name_format, name);
  return mo_piece_heading (words, _ ("Edit…"), full, action);
}

/* ---------------------------------------------------------------------- who they are */

static char *
born_words (const MoPersonFacts *facts, MoDay today)
{
  MoPrecision precision = mo_precision_from_code (facts->born_precision);
  if (facts->born_on == MO_DAY_NONE || precision == MO_PRECISION_UNKNOWN)
    return g_strdup (_ ("not known"));
  g_autofree char *day = mo_day_to_words (facts->born_on, precision);
  int age = mo_day_age (facts->born_on, facts->deceased_on ? facts->deceased_on : today);
  if (precision == MO_PRECISION_YEAR)
    return g_strdup_printf (_ ("%s, about %d"), day, age);
  return g_strdup_printf (ngettext ("%s, %d year old", "%s, %d years old", age), day, age);
}

static char *
injured_words (const MoPersonFacts *facts)
{
  g_autofree char *day =
      facts->injured_on ? mo_day_to_words (facts->injured_on,
                                           mo_precision_from_code (facts->injured_precision))
                        : NULL;
  if (day && facts->cause)
    return g_strdup_printf ("%s, %s", day, facts->cause);
  return g_strdup (day ? day : facts->cause);
}

/* What is not known has its place all the same, with the way to write it in. */
static void
show_level_edit (GtkWidget *box, const MoPersonFacts *facts, const char *name)
{
  gboolean family = g_strcmp0 (facts->strand, "family") == 0, known = facts->level != NULL;
  g_autofree char *full =
      g_strdup_printf (family ? _ ("Relation and level of %s…") : _ ("Injury of %s…"), name);

  if (!facts->referral && !known)
    return;
  if (family)
    mo_piece_fact (box, _ ("Relation"), facts->relation ? facts->relation : _ ("not known"));
  if (!known)
    mo_piece_fact (box, family ? _ ("Relative’s level") : _ ("Level"), _ ("not known"));
  GtkWidget *button = gtk_button_new_with_label (
      known && (!family || facts->relation) ? _ ("Change the injury…") : _ ("Write it in…"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "mo-quiet");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  mo_access_icon_button (button, full);
  mo_action_set (GTK_ACTIONABLE (button), "person.edit-level");
  gtk_box_append (GTK_BOX (box), button);
}

static void
show_about (MoPersonPage *self, const MoPersonFacts *facts, const char *name)
{
  GtkWidget *box = section (self);
  g_autofree char *born = born_words (facts, mo_person_page_today (self));
  g_autofree char *level = facts->completeness && facts->level
                               ? g_strdup_printf ("%s, %s", facts->level, facts->completeness)
                               : g_strdup (facts->level);
  g_autofree char *injured = injured_words (facts);
  gboolean relative = g_strcmp0 (facts->injury_about, "relative") == 0;

  gtk_box_append (
      GTK_BOX (box),
      edit_heading (_ ("About"), _ ("Edit name and age"), name, "person.edit-name"));
  if (g_strcmp0 (facts->known_as, facts->first_name) != 0)
    mo_piece_fact (box, _ ("Known as"), facts->known_as);
  mo_piece_fact (box, _ ("Pronouns"), facts->pronouns);
  mo_piece_fact (box, _ ("Born"), born);
  g_autofree char *died =
      facts->deceased_on ? mo_day_to_words (facts->deceased_on, MO_PRECISION_DAY) : NULL;
  mo_piece_fact (box, _ ("Died"), died);
  mo_piece_fact (box, relative ? _ ("Relative’s level") : _ ("Level"), level);
  mo_piece_fact (box, _ ("Injured"), injured);
  show_level_edit (box, facts, name);
  mo_piece_fact (box, _ ("Centre"), facts->centre);
  mo_person_fold_add (self, box, MO_PART_MOBILITY, facts->has_mobility);
  mo_person_fold_add (self, box, MO_PART_BLADDER, facts->has_bladder);
  mo_person_fold_add (self, box, MO_PART_PAIN, facts->has_pain);
  mo_person_fold_add (self, box, MO_PART_EQUALITY, facts->has_equality);
  mo_piece_fact (box, _ ("Remark"), facts->note);
}

/* ---------------------------------------------------------------------- how to reach them */

static const char *
voicemail_words (const char *code)
{
  if (g_strcmp0 (code, "yes") == 0)
    return _ ("is safe");
  return g_strcmp0 (code, "no") == 0 ? _ ("leave none") : _ ("not known whether it is safe");
}

static void
add_phone (GtkWidget *box, const MoPersonPhone *phone)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *full = g_strdup_printf (_ ("Edit telephone %s"), phone->number);
  g_autofree char *action =
      g_strdup_printf ("person.edit-phone(int64 %" G_GINT64_FORMAT ")", phone->id);
  GtkWidget *edit = gtk_button_new_with_label (_ ("Edit…"));

  gtk_box_append (GTK_BOX (words), mo_piece_label (phone->number, NULL));
  if (!phone->safe) {
    GtkWidget *unsafe = mo_state_label_new ();
    mo_state_label_set (MO_STATE_LABEL (unsafe), MO_LEVEL_SOON, _ ("do not ring"));
    gtk_box_append (GTK_BOX (words), unsafe);
  }
  gtk_widget_set_halign (edit, GTK_ALIGN_START);
  gtk_widget_add_css_class (edit, "flat");
  gtk_widget_add_css_class (edit, "mo-quiet");
  mo_access_icon_button (edit, full);
  mo_action_set (GTK_ACTIONABLE (edit), action);
  gtk_box_append (GTK_BOX (words), edit);
  mo_piece_fact_widget (
      box, phone->label && *phone->label ? phone->label : _ ("Telephone"), words);
}

static void
show_reach (MoPersonPage *self, const MoPersonFacts *facts, const char *name)
{
  GtkWidget *box = section (self);
  g_autofree char *add = g_strdup_printf (_ ("Add a telephone of %s"), name);

  gtk_box_append (
      GTK_BOX (box),
      edit_heading (_ ("How to reach"), _ ("Edit how to reach"), name, "person.edit-reach"));
  for (guint i = 0; i < self->card->phones->len; i++)
    add_phone (box, g_ptr_array_index (self->card->phones, i));
  GtkWidget *button = gtk_button_new_with_label (_ ("Add a telephone…"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "mo-quiet");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  mo_action_set (GTK_ACTIONABLE (button), "person.add-phone");
  gtk_box_append (GTK_BOX (box), button);
  mo_piece_fact (box, _ ("E-mail"), facts->email);
  mo_piece_fact (box, _ ("Best by"), facts->preferred_words);
  mo_piece_fact (box, _ ("When"), facts->contact_times);
  mo_piece_fact (box, _ ("Voicemail"), voicemail_words (facts->voicemail_safe));
  mo_piece_fact (
      box, _ ("Our number"), facts->withhold_number ? _ ("withhold it") : _ ("may be shown"));
  mo_piece_fact (box, _ ("Format"), facts->format_words);
  mo_piece_fact (box, _ ("Interpreter"), facts->interpreter);
  mo_piece_fact (box, _ ("Language"), facts->language);
  mo_piece_fact (box, _ ("Video"), facts->video_words);
}

static void
show_address (MoPersonPage *self, const MoPersonFacts *facts, const char *name)
{
  GtkWidget *box = section (self);
  g_autoptr (GString) lines = g_string_new (NULL);
  const char *const parts[] = {
    facts->address, facts->town, facts->postcode, facts->region_words
  };

  gtk_box_append (
      GTK_BOX (box),
      edit_heading (_ ("Address"), _ ("Edit address"), name, "person.edit-address"));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] && *parts[i])
      g_string_append_printf (lines, "%s%s", lines->len ? "\n" : "", parts[i]);
  gtk_box_append (
      GTK_BOX (box),
      mo_piece_label (lines->len ? lines->str : _ ("not known"), lines->len ? NULL : "mo-dim"));
}

/* ---------------------------------------------------------------------- referral, relations */

static void
show_referral (MoPersonPage *self, const MoPersonFacts *facts)
{
  GtkWidget *box = section (self);
  g_autofree char *received = mo_day_to_words (facts->received_on, MO_PRECISION_DAY);

  g_autofree char *full =
      facts->referral ? g_strdup_printf (_ ("Edit who referred %s, and when they were reached"),
                                         facts->first_name)
                      : NULL;
  gtk_box_append (
      GTK_BOX (box),
      mo_piece_heading (
          _ ("Referral"), facts->referral ? _ ("Edit…") : NULL, full, "person.edit-source"));
  if (!facts->referral) {
    gtk_box_append (GTK_BOX (box), mo_piece_label (_ ("Not referred."), "mo-dim"));
    return;
  }
  mo_piece_fact (box, _ ("Number"), facts->number);
  mo_piece_fact (
      box, _ ("Stands at"), mo_referral_standing_words (facts->state, facts->first_contact_on));
  mo_piece_fact (box, _ ("Received"), received);
  mo_piece_fact (box,
                 _ ("Strand"),
                 g_strcmp0 (facts->strand, "family") == 0 ? _ ("Family")
                 : facts->young                           ? _ ("SCI, under 18")
                                                          : _ ("SCI"));
  mo_piece_fact (box, _ ("Owner"), facts->owner);
  if (facts->referrals > 1) {
    g_autofree char *earlier = g_strdup_printf (
        ngettext ("%d referral before", "%d referrals before", facts->referrals - 1),
        facts->referrals - 1);
    mo_piece_fact (box, _ ("Earlier"), earlier);
  }
  mo_person_fold_add (self, box, MO_PART_SUPPORT, facts->has_support);
  mo_person_fold_add (self, box, MO_PART_GP, facts->has_gp);
}

static void
open_other (GtkButton *button, MoPersonPage *self)
{
  gint64 *other = g_object_get_data (G_OBJECT (button), "other");
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-person", "x", *other);
}

static GtkWidget *
person_button (MoPersonPage *self, gint64 person, const char *name)
{
  GtkWidget *button = gtk_button_new_with_label (name);
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "mo-link");
  g_object_set_data_full (
      G_OBJECT (button), "other", g_memdup2 (&person, sizeof person), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (open_other), self);
  return button;
}

static void
add_relation (MoPersonPage *self, GtkWidget *box, const MoPersonRelation *relation)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = person_button (self, relation->other, relation->name);
  GtkWidget *remove = gtk_button_new_with_label (_ ("Remove"));
  g_autofree char *full = g_strdup_printf (_ ("Remove %s as somebody related"), relation->name);
  g_autofree char *action =
      g_strdup_printf ("person.remove-relation(int64 %" G_GINT64_FORMAT ")", relation->id);
  g_autofree char *kind = relation->reversed
                              ? g_strdup_printf (_ ("is the other’s %s"), relation->kind)
                              : g_strdup (relation->kind);

  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_add_css_class (remove, "mo-quiet");
  mo_access_icon_button (remove, full);
  mo_action_set (GTK_ACTIONABLE (remove), action);
  gtk_box_append (GTK_BOX (row), button);
  gtk_box_append (GTK_BOX (row), remove);
  mo_piece_fact_widget (box, kind, row);
  if (relation->is_carer || relation->lives_with)
    mo_piece_fact (box,
                   "",
                   relation->is_carer && relation->lives_with ? _ ("carer, same household")
                   : relation->is_carer                       ? _ ("carer")
                                                              : _ ("same household"));
}

static void
show_relations (MoPersonPage *self, const MoPersonFacts *facts, const char *name)
{
  GtkWidget *box = section (self);
  g_autofree char *full = g_strdup_printf (_ ("Add somebody related to %s"), name);

  gtk_box_append (GTK_BOX (box),
                  mo_piece_heading (_ ("Related"), _ ("Add…"), full, "person.add-relation"));
  for (guint i = 0; i < self->card->relations->len; i++)
    add_relation (self, box, g_ptr_array_index (self->card->relations, i));
  if (facts->mentor_person && facts->pairing)
    mo_piece_fact_widget (
        box, _ ("Mentor"), person_button (self, facts->mentor_person, facts->mentor_name));
  if (facts->mentor) {
    g_autofree char *mentees = g_strdup_printf (
        ngettext ("yes, with %d mentee now", "yes, with %d mentees now", facts->mentees),
        facts->mentees);
    mo_piece_fact (box, _ ("Is a mentor"), mentees);
  }
  if (facts->earlier_pairs) {
    g_autofree char *earlier = g_strdup_printf (
        ngettext ("%d match that ended", "%d matches that ended", facts->earlier_pairs),
        facts->earlier_pairs);
    mo_piece_fact (box, _ ("Was mentored"), earlier);
  }
  if (!self->card->relations->len && !facts->pairing && !facts->mentor && !facts->earlier_pairs)
    gtk_box_append (GTK_BOX (box), mo_piece_label (_ ("Nobody on record."), "mo-dim"));
}

/* ---------------------------------------------------------------------- kept apart */

static void
add_apart (MoPersonPage *self, GtkWidget *box, const MoApart *one)
{
  gboolean as_mentor = one->mentor_person == self->card->facts->id;
  g_autofree char *until =
      mo_apart_until_words (one->until, mo_office_get_today (self->office));
  g_autofree char *words = g_strdup_printf (_ ("%s: %s"), until, one->why);

  gtk_box_append (GTK_BOX (box),
                  person_button (self,
                                 as_mentor ? one->person : one->mentor_person,
                                 as_mentor ? one->name : one->mentor_name));
  gtk_box_append (GTK_BOX (box), mo_piece_label (words, "mo-dim"));
}

/* Whoever may be matched may be kept apart from somebody. */
static void
show_apart (MoPersonPage *self, const MoPersonFacts *facts, const char *name)
{
  if (!facts->referral && !facts->mentor)
    return;
  GtkWidget *box = section (self);
  g_autofree char *full = g_strdup_printf (_ ("Keep %s apart from somebody…"), name);
  g_autofree char *action = g_strdup_printf ("win.keep-apart((int64 %" G_GINT64_FORMAT
                                             ", int64 %" G_GINT64_FORMAT "))",
                                             facts->mentor,
                                             facts->mentor ? 0 : facts->id);
  gtk_box_append (GTK_BOX (box), mo_piece_heading (_ ("Kept apart"), _ ("Add…"), full, action));
  for (guint i = 0; i < self->card->apart->len; i++)
    add_apart (self, box, g_ptr_array_index (self->card->apart, i));
  if (!self->card->apart->len)
    gtk_box_append (GTK_BOX (box), mo_piece_label (_ ("From nobody."), "mo-dim"));
}

void
mo_person_facts_show (MoPersonPage *self)
{
  const MoPersonFacts *facts = self->card->facts;
  g_autofree char *name = mo_person_full_name (facts);
  g_autofree char *key = mo_refocus_key (self->facts);

  mo_piece_empty (self->facts);
  show_about (self, facts, name);
  show_reach (self, facts, name);
  show_address (self, facts, name);
  show_referral (self, facts);
  show_relations (self, facts, name);
  show_apart (self, facts, name);
  mo_refocus (self->facts, key);
}
