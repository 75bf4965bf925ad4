{#
  Points of a list that begin with their verb ("1. Announced that …", "– ont réaffirmé …"): their subject stands in
  the line that opens the list and ends with a colon.
#}
with cues as (

    select * from {{ ref('int_speech_cues') }}
    where form in ('finite', 'participle') and token_no <= 3

),

speakers as (

    select * from {{ ref('int_cue_speakers') }}

),

sentences as (

    select * from {{ ref('stg_sentences') }}
    where section = 'body'

),

actors as (

    select * from {{ ref('int_actors') }}
    where actor_kind in ('joint', 'government', 'organization', 'person') and not is_possessive

),

openings as (

    select
        sentences.document_key,
        sentences.sentence_no,
        sentences.paragraph_no,
        arg_max(
            struct_pack(
                actor_kind := actors.actor_kind, person_key := actors.person_key, country_code := actors.country_code
            ),
            actors.token_no
        ) as actor,
    from sentences
    inner join actors using (document_key, sentence_no)
    where sentences.sentence_text like '%:'
    group by sentences.document_key, sentences.sentence_no, sentences.paragraph_no

),

listed as (

    select
        cues.document_key,
        cues.sentence_no,
        cues.token_no,
        cues.token_end,
        cues.phrase,
        cues.act,
        false as is_inverted,
        openings.actor.actor_kind as actor_kind,
        openings.actor.person_key as person_key,
        openings.actor.country_code as country_code,
    from cues
    anti join speakers
        on cues.document_key = speakers.document_key
        and cues.sentence_no = speakers.sentence_no
        and cues.token_end = speakers.cue_end
    inner join sentences using (document_key, sentence_no)
    inner join openings
        on cues.document_key = openings.document_key
        and sentences.paragraph_no between openings.paragraph_no + 1 and openings.paragraph_no + 15
    qualify row_number() over (
        partition by cues.document_key, cues.sentence_no
        order by openings.sentence_no desc, cues.token_no, cues.token_end
    ) = 1

)

select * from listed
