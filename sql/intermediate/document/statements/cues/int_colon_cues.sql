{# Quotations behind a colon, which is the cue: "M. X a fait la déclaration suivante : « … »", "M. X : « … »". #}
with marks as (

    select document_key, sentence_no, colons[1] as colon_no
    from {{ ref('int_sentence_marks') }}
    where list_contains(opening_marks, colons[1] + 1)

),

sentences as (

    select document_key, sentence_no
    from {{ ref('stg_sentences') }}
    where section = 'body'

),

actors as (

    select * from {{ ref('int_actors') }}
    where actor_kind in ('person', 'joint', 'organization') and pronoun is null and not is_oblique and not is_possessive

),

quoted as (

    select
        marks.document_key,
        marks.sentence_no,
        marks.colon_no as token_no,
        marks.colon_no + 1 as token_end,
        ':' as phrase,
        'state' as act,
        false as is_inverted,
        actors.actor_kind,
        actors.person_key,
        actors.country_code,
    from marks
    semi join sentences using (document_key, sentence_no)
    inner join actors
        on marks.document_key = actors.document_key
        and marks.sentence_no = actors.sentence_no
        and actors.token_end <= marks.colon_no
    {# a person rather than an institution, the nearest one #}
    qualify row_number() over (
        partition by marks.document_key, marks.sentence_no order by actors.actor_kind != 'person', actors.token_no desc
    ) = 1

)

select * from quoted
