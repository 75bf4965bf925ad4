{#
  Nouns of encounters ("sommet", "entretien téléphonique"), one for each encounter: "the sixth meeting of the
  Partnership Forum", "session of the Council" are one, of the second noun's format; so are "a lunch and talks with Y"
  and "the opening ceremony of the Forum".
#}
with phrases as (

    select document_key, sentence_no, token_no, token_end, kind, concept, phrase,
    from {{ ref('int_phrases_located') }}
    where layer = 'events' and kind in ('event', 'series')

),

marks as (

    select document_key, sentence_no, ofs, conjunctions,
    from {{ ref('int_sentence_marks') }}

),

nouns as (

    select *
    from phrases
    anti join {{ ref('int_event_words_apart') }} using (document_key, sentence_no, token_no)
    qualify row_number() over (
        partition by document_key, sentence_no, token_no order by kind desc, concept, phrase, token_end
    ) = 1

),

linked as (

    select
        nouns.*,
        coalesce(list_contains(marks.ofs, nouns.token_end), false) as has_of_after,
        coalesce(list_contains(marks.conjunctions, nouns.token_end), false) as has_and_after,
    from nouns
    left join marks using (document_key, sentence_no)

),

chained as (

    select
        *,
        coalesce(
            lag(has_of_after) over reading
            and lag(token_end) over reading >= token_no - 6
            and lag(concept) over reading in ('meeting', 'consultation', 'ceremony')
            and (kind = 'series' or concept in ('council', 'forum', 'summit', 'meeting', 'consultation', 'dialogue')),
            false
        ) as belongs_to_last,
        coalesce(
            has_and_after
            and lead(token_no) over reading = token_end + 1
            and concept = 'meeting'
            and lead(concept) over reading = 'meeting',
            false
        ) as goes_on,
    from linked
    window reading as (partition by document_key, sentence_no order by token_no)

),

grouped as (

    select
        * exclude (has_of_after, has_and_after) replace (
            if(lead(belongs_to_last) over reading, lead(concept) over reading, concept) as concept,
            if(lead(belongs_to_last) over reading, lead(kind) over reading, kind) as kind
        ),
        coalesce(lead(belongs_to_last) over reading, false) as is_meeting_of,
    from chained
    window reading as (partition by document_key, sentence_no order by token_no)

)

select * exclude (belongs_to_last, goes_on)
from grouped
where not belongs_to_last and not goes_on
