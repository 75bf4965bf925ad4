{#
  Who spoke around each sentence: in its quotation, before and after it in its paragraph, just before it in the
  document, and through an unbroken chain of sentences that can go on with what was said. A sentence with no cue that
  cannot go on breaks the chain.
#}
with sentences as (

    select * from {{ ref('int_sentence_speakers') }}

),

named as (

    select document_key, sentence_no, list(distinct person_key) as named_keys,
    from {{ ref('int_person_name_mentions') }}
    group by document_key, sentence_no

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
        *,
        first_value(speaker ignore nulls) over run as speaker_in_run,
        count_if(speaker is null and not may_go_on) over paragraph as chain_no,
        last_value(speaker ignore nulls) over in_paragraph as speaker_before,
        last_value(if(speaker.actor_kind = 'person', speaker, null) ignore nulls) over in_paragraph as person_before,
        first_value(speaker ignore nulls) over rest_of_paragraph as speaker_after,
        last_value(speaker ignore nulls) over in_document as speaker_in_document,
    from in_runs
    window
        run as (
            partition by document_key, run_no order by sentence_no
            rows between unbounded preceding and unbounded following
        ),
        paragraph as (partition by document_key, paragraph_no order by sentence_no),
        in_paragraph as (paragraph rows between unbounded preceding and 1 preceding),
        rest_of_paragraph as (paragraph rows between 1 following and unbounded following),
        in_document as (partition by document_key order by sentence_no rows between 3 preceding and 1 preceding)

),

chosen as (

    select
        document_key,
        sentence_no,
        speaker is not null as is_cued,
        quoted_share,
        is_direct_speech,
        may_go_on,
        person_before,
        last_value(speaker ignore nulls) over (
            partition by document_key, paragraph_no, chain_no order by sentence_no
            rows between unbounded preceding and 1 preceding
        ) as speaker_carried,
        {#
          "“The door is open. Come in,” said Exemple": who is named anywhere in a quotation says all of it, but nobody
          names himself in it
        #}
        coalesce(
            speaker_in_run,
            list_filter(
                [speaker_before, speaker_after, speaker_in_document],
                lambda candidate:
                candidate is not null and not coalesce(list_contains(named_keys, candidate.person_key), false)
            )[1]
        ) as likely_speaker,
        {# whoever speaks for an organisation, its words end with its quotation #}
        if(speaker_in_run is not null or (likely_speaker).actor_kind in ('person', 'joint'), likely_speaker, null)
            as speaker_quoted,
    from surrounded
    left join named using (document_key, sentence_no)

)

select * exclude (likely_speaker),
from chosen
