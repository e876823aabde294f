/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "assess/mo-assess-page-private.h"
#include "core/mo-call-time.h"
#include "core/mo-level.h"
#include "widget/mo-empty-page.h"
#include "widget/mo-problem.h"

#define READS                                                                                  \
  "referral person injury availability topic goal assessment mentor pairing safety_check term" \
  " relation exclusion setting"

G_DEFINE_FINAL_TYPE (MoAssessPage, mo_assess_page, GTK_TYPE_WIDGET)

gboolean
mo_assess_is_correction (MoAssessPage *self)
{
  return self->book && self->book->it->assessed != MO_DAY_NONE;
}

MoDay
mo_assess_today (MoAssessPage *self)
{
  return mo_office_get_today (self->office);
}

/* ---------------------------------------------------------------------- the head */

static void
append (GString *line, char *part)
{
  if (part && *part)
    g_string_append_printf (line, "%s%s", line->len ? " · " : "", part);
  g_free (part);
}

static char *
injury_words (const MoAssessed *it)
{
  const char *kept = it->completeness ? it->completeness : "";
  if (!it->level_code || g_str_equal (it->level_code, MO_ASSESS_UNKNOWN))
    return NULL;
  g_autofree char *level = mo_level_short (it->level_code);
  return g_str_equal (kept, "complete")     ? g_strdup_printf (_ ("%s complete"), level)
         : g_str_equal (kept, "incomplete") ? g_strdup_printf (_ ("%s incomplete"), level)
                                            : g_steal_pointer (&level);
}

static char *
booked_words (const MoAssessed *it, MoDay today)
{
  MoDay day;
  int minute;
  if (!it->booked_for || !mo_call_time_from_utc (it->booked_for, MO_ZONE, &day, &minute))
    return NULL;
  g_autofree char *time = mo_call_time_words (minute);
  if (day == today)
    return g_strdup_printf (_ ("booked for %s"), time);
  g_autofree char *date = mo_day_to_short (day, today);
  return g_strdup_printf (_ ("booked for %s, %s"), date, time);
}

static char *
assessed_words (const MoAssessed *it, MoDay today)
{
  if (it->assessed == MO_DAY_NONE)
    return NULL;
  g_autofree char *date = mo_day_to_short (it->assessed, today);
  return it->who && *it->who ? g_strdup_printf (_ ("assessed %s by %s"), date, it->who)
                             : g_strdup_printf (_ ("assessed %s"), date);
}

static void
show_head (MoAssessPage *self)
{
  const MoAssessed *it = self->book->it;
  MoDay today = mo_assess_today (self);
  int age = mo_day_age (it->born, today);
  g_autofree char *name = g_strdup_printf ("%s %s", it->first_name, it->last_name);
  g_autofree char *title =
      g_strdup_printf (mo_assess_is_correction (self) ? _ ("Assessment of %s, to correct")
                                                      : _ ("Assessment talk: %s"),
                       g_strstrip (name));
  g_autoptr (GString) line = g_string_new (NULL);

  append (line, age >= 0 ? g_strdup_printf ("%d", age) : NULL);
  append (line, g_strdup (it->town));
  append (line,
          mo_assessment_is_family (self->draft) ? g_strdup (_ ("family strand"))
                                                : injury_words (it));
  append (line, g_strdup (it->number));
  append (line, booked_words (it, today));
  append (line, assessed_words (it, today));
  append (line,
          g_strcmp0 (it->voicemail_safe, "yes") == 0  ? g_strdup (_ ("voicemail is safe"))
          : g_strcmp0 (it->voicemail_safe, "no") == 0 ? g_strdup (_ ("voicemail is not safe"))
                                                      : NULL);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_label_set_label (GTK_LABEL (self->sentence), line->str);
}

/* ---------------------------------------------------------------------- opening */

static void
show_nothing (MoAssessPage *self)
{
  gtk_widget_set_visible (self->talk, FALSE);
  mo_assess_show_others (self);
}

static void
drop_talk (MoAssessPage *self)
{
  mo_assess_keep_now (self);
  mo_assess_clock_stop (self);
  self->serial++;
  self->referral = 0;
  self->minutes = 0;
  self->unkept = self->touched = self->told_minutes = FALSE;
  g_clear_handle_id (&self->keep_source, g_source_remove);
  g_array_set_size (self->rows, 0);
  self->question = NULL;
  g_clear_pointer (&self->draft, mo_assessment_draft_unref);
  g_clear_pointer (&self->book, mo_assess_book_free);
}

void
mo_assess_leave (MoAssessPage *self)
{
  self->unkept = FALSE; /* it is in the book now */
  drop_talk (self);
  show_nothing (self);
}

static void
begin (MoAssessPage *self, MoAssessBook *book)
{
  gboolean focus;
  const MoAssessQuestion *at;

  drop_talk (self);
  focus = gtk_widget_get_mapped (GTK_WIDGET (self));
  self->book = book;
  self->referral = book->it->id;
  self->draft = mo_assessment_draft_ref (book->draft);
  self->touched = book->begun;
  self->minutes = (int) g_ascii_strtoll (mo_assessment_get (self->draft, "minutes"), NULL, 10);
  gtk_widget_set_visible (self->nothing, FALSE);
  gtk_widget_set_visible (self->talk, TRUE);
  gtk_label_set_label (GTK_LABEL (self->saved),
                       _ ("Every answer is saved at once. Enter goes on."));
  show_head (self);
  at = mo_assessment_question (mo_assessment_get (self->draft, MO_ASSESS_AT), NULL);
  if (!at || !mo_assessment_wants (self->draft, at))
    at = mo_assessment_first (self->draft, NULL);
  mo_assess_show_question (self, at);
  mo_assess_clock_start (self);
  if (focus)
    mo_assess_focus (self);
}

/* The book was changed, here or on another page: the same question, the same words typed. */
static void
go_on (MoAssessPage *self, MoAssessBook *book)
{
  MoAssessmentDraft *both = mo_assessment_rebase (self->draft, book->draft);
  mo_assessment_draft_unref (self->draft);
  self->draft = both;
  mo_assess_book_free (self->book);
  self->book = book;
  show_head (self);
  mo_assess_fill (self);
  mo_assess_show_topics (self);
  mo_assess_show_side (self);
}

typedef struct {
  MoAssessPage *page;
  gint64 referral;
} Opening;

static void
opened (GObject *source, GAsyncResult *result, gpointer user)
{
  g_autofree Opening *opening = user;
  g_autoptr (MoAssessPage) self = opening->page;
  g_autoptr (GError) error = NULL;
  g_autoptr (MoAssessBook) book = mo_office_finish (MO_OFFICE (source), result, &error);

  self->opening--;
  if (!self->office || self->opening > 0) /* another one was asked for since */
    return;
  if (!book) {
    g_autofree char *sentence = mo_store_error_sentence (error);
    mo_problem_show (GTK_WIDGET (self), sentence);
    if (!self->book)
      show_nothing (self);
    return;
  }
  if (self->book && self->referral == opening->referral)
    go_on (self, g_steal_pointer (&book));
  else
    begin (self, g_steal_pointer (&book));
}

static void
read_book (MoAssessPage *self, gint64 referral)
{
  gint64 *ask = g_new (gint64, 1);
  Opening *opening = g_new (Opening, 1);
  *ask = referral;
  *opening = (Opening){ g_object_ref (self), referral };
  self->opening++;
  self->stale = FALSE;
  mo_assess_keep_now (self); /* jobs run in their order: the draft is there when it is read */
  mo_office_read (self->office,
                  mo_assess_open_job,
                  ask,
                  g_free,
                  (GDestroyNotify) mo_assess_book_free,
                  NULL,
                  opened,
                  opening);
}

void
mo_assess_page_show (MoAssessPage *self, gint64 referral)
{
  if (self->book && self->referral == referral)
    mo_assess_focus (self);
  read_book (self, referral);
}

gint64
mo_assess_page_get_referral (MoAssessPage *self)
{
  return self->referral;
}

static void
news (MoAssessPage *self, char **tables, const char *label, gint64 change_set)
{
  if (!self->book || self->writing || !mo_news_touches ((const char *const *) tables, READS))
    return;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    read_book (self, self->referral);
  else
    self->stale = TRUE;
}

static void
new_day (MoAssessPage *self)
{
  if (self->book)
    read_book (self, self->referral);
}

/* ---------------------------------------------------------------------- what is pressed */

static void
stop_clicked (MoAssessPage *self)
{
  gint64 referral = self->referral;
  mo_assess_keep_now (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-referral", "x", referral);
}

static void
next_clicked (MoAssessPage *self)
{
  mo_assess_go_next (self);
}

static void
back_clicked (MoAssessPage *self)
{
  mo_assess_go_back (self);
}

static void
skip_clicked (MoAssessPage *self)
{
  mo_assess_skip (self);
}

static void
blank_toggled (MoAssessPage *self, GtkCheckButton *check)
{
  mo_assess_blank_toggled (self, check);
}

static gboolean
key_pressed (GtkEventControllerKey *keys,
             guint key,
             guint code,
             GdkModifierType state,
             MoAssessPage *self)
{
  return mo_assess_key (self, key, state);
}

static void
way_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (g_str_equal (action, "assess.next"))
    mo_assess_go_next (MO_ASSESS_PAGE (widget));
  else
    mo_assess_go_back (MO_ASSESS_PAGE (widget));
}

/* ---------------------------------------------------------------------- room */

static void
move (GtkWidget *widget, GtkWidget *to)
{
  GtkWidget *from = gtk_widget_get_parent (widget);
  if (from == to)
    return;
  g_object_ref (widget);
  gtk_box_remove (GTK_BOX (from), widget);
  gtk_box_append (GTK_BOX (to), widget);
  g_object_unref (widget);
}

/* The list of topics stands at the left, or in the menu that bears the topic's name. */
static void
move_topics (MoAssessPage *self, gboolean into_menu)
{
  gboolean there = gtk_popover_get_child (GTK_POPOVER (self->topics_popover)) == self->topics;
  if (there == into_menu)
    return;
  g_object_ref (self->topics);
  if (into_menu) {
    gtk_box_remove (GTK_BOX (self->topics_card), self->topics);
    gtk_popover_set_child (GTK_POPOVER (self->topics_popover), self->topics);
  } else {
    gtk_popover_set_child (GTK_POPOVER (self->topics_popover), NULL);
    gtk_box_prepend (GTK_BOX (self->topics_card), self->topics);
  }
  g_object_unref (self->topics);
}

static void
arrange (MoAssessPage *self)
{
  MoWidth width = mo_width_bin_get_width (self->width_bin);
  gboolean narrow = width < MO_WIDTH_MIDDLE, beside = width >= MO_WIDTH_WIDE;

  move_topics (self, narrow);
  gtk_widget_set_visible (self->topics_place, !narrow);
  gtk_widget_set_visible (self->narrow, narrow);
  gtk_widget_set_visible (self->sentence, !narrow);
  move (self->side, beside ? self->side_place : self->under);
  gtk_widget_set_visible (gtk_widget_get_ancestor (self->side_place, GTK_TYPE_SCROLLED_WINDOW),
                          beside);
  gtk_widget_set_visible (self->under, !beside);
  for (guint i = 0; i < self->rows->len; i++)
    mo_assess_row_room (&g_array_index (self->rows, MoAssessRow, i), width);
}

/* ---------------------------------------------------------------------- the object */

static void
mo_assess_page_map (GtkWidget *widget)
{
  MoAssessPage *self = MO_ASSESS_PAGE (widget);
  if (!self->width_bin) {
    self->width_bin = mo_width_bin_find (widget);
    g_signal_connect_object (
        self->width_bin, "notify::width-name", G_CALLBACK (arrange), self, G_CONNECT_SWAPPED);
    arrange (self);
  }
  GTK_WIDGET_CLASS (mo_assess_page_parent_class)->map (widget);
  if (!self->book && !self->opening)
    show_nothing (self);
  if (self->book && self->stale)
    read_book (self, self->referral);
  mo_assess_clock_start (self);
}

static void
mo_assess_page_unmap (GtkWidget *widget)
{
  MoAssessPage *self = MO_ASSESS_PAGE (widget);
  mo_assess_clock_stop (self);
  mo_assess_keep_now (self);
  GTK_WIDGET_CLASS (mo_assess_page_parent_class)->unmap (widget);
}

gboolean
mo_assess_focus_nothing (MoAssessPage *self)
{
  return gtk_widget_child_focus (self->others, GTK_DIR_TAB_FORWARD) ||
         gtk_widget_child_focus (self->nothing, GTK_DIR_TAB_FORWARD);
}

static gboolean
mo_assess_page_grab_focus (GtkWidget *widget)
{
  MoAssessPage *self = MO_ASSESS_PAGE (widget);
  if (self->book) {
    mo_assess_focus (self);
    return TRUE;
  }
  self->wanted = !gtk_widget_get_visible (self->nothing); /* taken once it is read */
  return !self->wanted && mo_assess_focus_nothing (self);
}

GtkWidget *
mo_assess_page_new (MoOffice *office)
{
  MoAssessPage *self = g_object_new (MO_TYPE_ASSESS_PAGE, NULL);
  self->office = g_object_ref (office);
  self->news = g_signal_connect_swapped (office, "news", G_CALLBACK (news), self);
  self->day_changed =
      g_signal_connect_swapped (office, "day-changed", G_CALLBACK (new_day), self);
  return GTK_WIDGET (self);
}

static void
mo_assess_page_dispose (GObject *object)
{
  MoAssessPage *self = MO_ASSESS_PAGE (object);

  g_clear_handle_id (&self->keep_source, g_source_remove);
  g_clear_handle_id (&self->clock_source, g_source_remove);
  self->width_bin = NULL;
  if (self->office) {
    g_clear_signal_handler (&self->news, self->office);
    g_clear_signal_handler (&self->day_changed, self->office);
  }
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->draft, mo_assessment_draft_unref);
  g_clear_pointer (&self->book, mo_assess_book_free);
  g_clear_object (&self->office);
  G_OBJECT_CLASS (mo_assess_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, MoAssessPage, box);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, nothing);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, others);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, others_list);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, talk);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, title);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, sentence);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, timer);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, stop);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, columns);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, topics_place);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, topics_card);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, topics);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, topics_note);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, narrow);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, narrow_count);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, topics_menu);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, topics_popover);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, card);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, scroller);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, content);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, asked);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, say_first);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, parts);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, blanks);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, unknown);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, prefers);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, rest);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, saved);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, back);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, skip);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, next);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, under);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, side_place);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, side);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, side_title);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, count);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, count_of);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, count_change);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, funnel);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, best);
  gtk_widget_class_bind_template_child (klass, MoAssessPage, missing);
}

static void
mo_assess_page_class_init (MoAssessPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (MO_TYPE_EMPTY_PAGE);
  G_OBJECT_CLASS (klass)->dispose = mo_assess_page_dispose;
  widget_class->map = mo_assess_page_map;
  widget_class->unmap = mo_assess_page_unmap;
  widget_class->grab_focus = mo_assess_page_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/mentoringoffice/MentoringOffice/assess/mo-assess-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, stop_clicked);
  gtk_widget_class_bind_template_callback (widget_class, next_clicked);
  gtk_widget_class_bind_template_callback (widget_class, back_clicked);
  gtk_widget_class_bind_template_callback (widget_class, skip_clicked);
  gtk_widget_class_bind_template_callback (widget_class, blank_toggled);
  gtk_widget_class_install_action (widget_class, "assess.next", NULL, way_action);
  gtk_widget_class_install_action (widget_class, "assess.back", NULL, way_action);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_Page_Down, GDK_ALT_MASK, "assess.next", NULL);
  gtk_widget_class_add_binding_action (
      widget_class, GDK_KEY_Page_Up, GDK_ALT_MASK, "assess.back", NULL);
}

static void
mo_assess_page_init (MoAssessPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  self->rows = g_array_new (FALSE, FALSE, sizeof (MoAssessRow));
  gtk_widget_init_template (GTK_WIDGET (self));
  mo_assess_make_topics (self);
  mo_assess_make_side (self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
