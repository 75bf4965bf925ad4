{#
  Where a sentence goes on to something else of the same people: with "and" before something to come, a journey or an
  invitation taken, "| and will travel to Oslo", and with "who" behind somebody, "Y, | who leaves on Tuesday".
#}
with candidates as (

    select distinct document_key, sentence_no,
    from {{ ref('int_meeting_candidates') }}

),

phrases as (

    select document_key, sentence_no, token_no, token_end, layer, kind, concept, detail, tense,
    from {{ ref('int_phrases_located') }}
    semi join candidates using (document_key, sentence_no)
    where layer in ('syntax', 'events')

),

turns as (

    {# something to come, a journey, an invitation taken: told of another day #}
    select document_key, sentence_no, token_no,
    from phrases
    where
        kind = 'modal'
        or (kind = 'auxiliary' and concept in ('future', 'conditional'))
        or (kind = 'verb' and tense in ('future', 'conditional'))
        or (kind = 'verb' and concept = 'visit.visit' and detail != 'participle_present')
        or (layer = 'events' and kind = 'status' and concept = 'accepted')

),

fillers as (

    {# "et il se rendra", "a accepté" #}
    select distinct document_key, sentence_no, token_no, token_end,
    from phrases
    where kind in ('adverb', 'clitic', 'pronoun', 'auxiliary')

),

joints as (

    select distinct ands.document_key, ands.sentence_no, ands.token_no as joint_no,
    from phrases as ands
    left join fillers
        on ands.document_key = fillers.document_key
        and ands.sentence_no = fillers.sentence_no
        and ands.token_end = fillers.token_no
    inner join turns
        on ands.document_key = turns.document_key
        and ands.sentence_no = turns.sentence_no
        and turns.token_no in (ands.token_end, fillers.token_end)
    where ands.kind = 'conjunction' and ands.concept = 'and'

),

relatives as (

    {# "who", "qui" behind somebody: what follows is told of him #}
    select
        relatives.document_key,
        relatives.sentence_no,
        relatives.token_no as joint_no,
        bool_or(relatives.concept = 'person') as names_person,
    from phrases as relatives
    inner join {{ ref('int_actors') }} as actors
        on relatives.document_key = actors.document_key
        and relatives.sentence_no = actors.sentence_no
        and actors.actor_kind = 'person'
        and relatives.token_no - actors.token_end between 0 and 1
    where relatives.kind = 'relative' and relatives.concept in ('person', 'subject')
    group by all

)

select *, false as is_relative, false as names_person from joints
union all by name
select *, true as is_relative from relatives
