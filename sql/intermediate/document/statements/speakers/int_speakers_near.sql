{{ config(materialized='view') }}
{#
  Which sentences around each one tell a speaker: in its quotation, before and after it in its paragraph, just before it
  in the document, and through an unbroken chain of sentences that can go on with what was said. A sentence with no cue
  that cannot go on breaks the chain. Their numbers only, which are light to put in order.
#}
with sentences as (

    select
        * exclude (speaker),
        if(speaker is null, null, sentence_no) as speaker_no,
        if(speaker.actor_kind = 'person', sentence_no, null) as person_no,
    from {{ ref('int_sentence_speakers') }}

),

in_runs as (

    {# a quotation and the sentences it goes on in #}
    select
        *,
        count_if(not goes_on) over (partition by document_key order by sentence_no) as run_no,
    from sentences

),

surrounded as (

    select
        document_key,
        sentence_no,
        paragraph_no,
        quoted_share,
        is_direct_speech,
        may_go_on,
        speaker_no,
        min(speaker_no) over (partition by document_key, run_no) as no_in_run,
        count_if(speaker_no is null and not may_go_on) over paragraph as chain_no,
        max(speaker_no) over in_paragraph as no_before,
        max(person_no) over in_paragraph as person_no_before,
        min(speaker_no) over rest_of_paragraph as no_after,
        max(speaker_no) over in_document as no_in_document,
    from in_runs
    window
        paragraph as (partition by document_key, paragraph_no order by sentence_no),
        in_paragraph as (paragraph rows between unbounded preceding and 1 preceding),
        rest_of_paragraph as (paragraph rows between 1 following and unbounded following),
        in_document as (partition by document_key order by sentence_no rows between 3 preceding and 1 preceding)

)

select
    * exclude (paragraph_no, chain_no),
    max(speaker_no) over (
        partition by document_key, paragraph_no, chain_no order by sentence_no
        rows between unbounded preceding and 1 preceding
    ) as no_carried,
from surrounded
