{#
  Encounters told by a verb: people on both sides of "met", "a reçu"; both sides together ("les deux ministres se sont retrouvés");
  "received by"; and journeys, "se rendra en Chine", of people who hold an office. Infinitives count behind "will", "doit", "pourrait".
#}
with event_nouns as (

    select * from {{ ref('int_event_nouns') }}

),

phrases as (

    select * from {{ ref('int_phrases_located') }}
    where layer = 'syntax'

),

actors as (

    select * from {{ ref('int_actors') }}

),

helpers as (

    {# words before an infinitive that make it an event to come #}
    select document_key, sentence_no, token_no, token_end
    from phrases
    where kind = 'modal' or (kind = 'auxiliary' and concept in ('future', 'conditional', 'be'))
    union all
    {# "a invité M. X à se rendre", "agreed to gather": the verb of intent stands some way before #}
    select invitations.document_key, invitations.sentence_no, prepositions.token_no, prepositions.token_end
    from phrases as invitations
    inner join phrases as prepositions
        on invitations.document_key = prepositions.document_key
        and invitations.sentence_no = prepositions.sentence_no
        and prepositions.kind = 'preposition'
        and prepositions.concept = 'to'
        and prepositions.token_no - invitations.token_end between 0 and 16
    where invitations.kind = 'verb' and invitations.concept in ('speech.invite', 'speech.agree', 'speech.pledge', 'speech.announce', 'speech.hope')

),

verbs as (

    select
        phrases.document_key,
        phrases.sentence_no,
        phrases.token_no,
        phrases.token_end,
        split_part(phrases.concept, '.', 1) as verb_kind,
        phrases.detail as verb_form,
        max(phrases.tense) as tense,
        count(helpers.token_no) > 0 as is_helped,
        count(withs.token_no) > 0 as is_with,
        count(agents.token_no) > 0 as is_by,
    from phrases
    anti join event_nouns using (document_key, sentence_no, token_no)
    left join helpers
        on phrases.document_key = helpers.document_key
        and phrases.sentence_no = helpers.sentence_no
        and phrases.token_no - helpers.token_end between 0 and 2
    left join phrases as withs
        on phrases.document_key = withs.document_key
        and phrases.sentence_no = withs.sentence_no
        and withs.kind = 'preposition'
        and withs.concept = 'with'
        and withs.token_no - phrases.token_end between 0 and 4
    {# "reçu lundi par le président", "received by the king" #}
    left join phrases as agents
        on phrases.document_key = agents.document_key
        and phrases.sentence_no = agents.sentence_no
        and agents.kind = 'preposition'
        and agents.concept = 'by'
        and phrases.detail = 'participle_past'
        and agents.token_no - phrases.token_end between 0 and 4
    where phrases.kind = 'verb' and phrases.concept in ('meet.meeting', 'meet_with.meeting', 'visit.visit')
    group by all

),

one_form as (

    select *
    from verbs
    where (verb_form != 'infinitive' or is_helped) and (verb_kind != 'meet_with' or is_with)
    qualify row_number() over (
        partition by document_key, sentence_no, token_no, verb_kind
        order by verb_form = 'infinitive' and not is_helped, verb_form = 'participle_past', verb_form desc
    ) = 1

),

sides as (

    select
        one_form.document_key,
        one_form.sentence_no,
        one_form.token_no,
        one_form.token_end,
        one_form.verb_kind,
        one_form.verb_form,
        one_form.tense,
        one_form.is_by,
        count_if(actors.token_end <= one_form.token_no and not actors.is_oblique and not actors.is_possessive) as before_count,
        count_if(actors.token_end <= one_form.token_no and actors.actor_kind in ('joint', 'plural') and not actors.is_oblique) as joint_count,
        count_if(
            actors.token_no >= one_form.token_end and not actors.is_possessive and actors.token_no - one_form.token_end <= 12
            and (actors.actor_kind = 'person' or actors.country_code is not null)
        ) as after_count,
        count_if(actors.actor_kind = 'person') as people_count,
        count_if(
            actors.actor_kind = 'person' and not actors.is_oblique and not actors.is_possessive
            and one_form.token_no - actors.token_end between 0 and 12
        ) as traveller_count,
    from one_form
    inner join actors using (document_key, sentence_no)
    group by all

),

places as (

    select document_key, sentence_no, token_no
    from phrases
    where kind in ('country_name', 'country_short', 'city')

),

journeys as (

    select distinct sides.*
    from sides
    semi join places
        on sides.document_key = places.document_key
        and sides.sentence_no = places.sentence_no
        and places.token_no - sides.token_end between 0 and 5
    anti join (select * from event_nouns where concept = 'visit') as noun_visits
        on sides.document_key = noun_visits.document_key
        and sides.sentence_no = noun_visits.sentence_no
        and sides.token_no = noun_visits.verb_no
    where sides.verb_kind = 'visit' and sides.traveller_count > 0

)

select document_key, sentence_no, token_no, token_end, verb_form, tense, token_no as verb_no, 'meeting' as format, 'verb_meet' as rule_id,
from sides
where
    verb_kind in ('meet', 'meet_with')
    and ((before_count > 0 and after_count > 0 and people_count > 0) or joint_count > 0 or (is_by and after_count > 0 and people_count > 0))
union all
select document_key, sentence_no, token_no, token_end, verb_form, tense, token_no as verb_no, 'visit', 'verb_visit',
from journeys
