/**
 * Chinese characters in their simplified form, so that both ways of writing find each other.
 *
 * Known weakness: these are the characters of this archive's own subjects, about 430 of some 3,500 that differ. A
 * character that is not here is found only as it is written.
 */

/** Traditional and simplified, side by side. */
const PAIRS = `
  維维 爾尔 烏乌 魯鲁 齊齐 區区 證证 關关 獄狱 勞劳 動动 強强 學学 習习 營营 訊讯 懷怀 國国 華华 黨党 書书 記记 語语 漢汉
  瑪玛 縣县 葉叶 蘇苏 鐵铁 門门 圖图 們们 圓圆 東东 廠厂 業业 農农 場场 紡纺 織织 員员 監监 視视 頻频 錄录 陳陈 鎮镇 壓压
  審审 問问 說说 話话 聽听 見见 聞闻 報报 導导 彈弹 張张 劉刘 鄧邓 楊杨 趙赵 黃黄 吳吴 孫孙 馬马 許许 鄭郑 謝谢 馮冯 蔣蒋
  賈贾 鄒邹 嚴严 禦御 衛卫 韓韩 萬万 龍龙 盧卢 範范 鐘钟 陸陆 顧顾 賴赖 錢钱 湯汤 喬乔 賀贺 領领 錯错 課课 聯联 際际 難难
  歲岁 歷历 時时 間间 開开 車车 飛飞 機机 電电 線线 網网 絡络 絕绝 節节 婦妇 兒儿 結结 紮扎 計计 劃划 產产 過过 來来 對对
  為为 從从 個个 這这 還还 沒没 樣样 點点 實实 驗验 聲声 無无 後后 裡里 裏里 麼么 與与 會会 議议 單单 獨独 隊队 戰战 爭争
  權权 義义 務务 罰罚 處处 決决 殺杀 傷伤 災灾 藥药 醫医 療疗 護护 師师 長长 級级 別别 類类 組组 團团 體体 構构 築筑 樓楼
  層层 頂顶 証证 據据 參参 觀观 禮礼 慶庆 齋斋 經经 蘭兰 廟庙 極极 遷迁 離离 鄉乡 親亲 屬属 愛爱 憂忧 慟恸 淚泪 爲为 僞伪
  衝冲 傳传 僅仅 億亿 價价 兩两 內内 創创 劍剑 劇剧 勝胜 勢势 匯汇 協协 厲厉 嗎吗 圍围 執执 塊块 壞坏 夠够 夢梦 夾夹 奪夺
  奮奋 寧宁 寶宝 將将 專专 尋寻 屆届 岡冈 島岛 帥帅 帶带 幣币 幫帮 幹干 廳厅 彙汇 徑径 復复 恆恒 惡恶 慣惯 戶户 拋抛 捨舍
  掃扫 掛挂 揚扬 換换 擁拥 擇择 擔担 擴扩 攜携 數数 斷断 暫暂 條条 棄弃 樂乐 樹树 橋桥 檢检 欄栏 歡欢 毀毁 氣气 況况 洩泄
  滅灭 滿满 漸渐 潔洁 濟济 熱热 煙烟 獎奖 環环 畫画 異异 當当 盡尽 盤盘 碼码 確确 祕秘 禍祸 種种 稱称 穩稳 窮穷 競竞 筆笔
  籌筹 籲吁 紀纪 約约 紅红 納纳 純纯 紙纸 細细 終终 統统 綠绿 緊紧 練练 縮缩 總总 績绩 繼继 續续 罷罢 羅罗 聖圣 職职 肅肃
  脅胁 腦脑 臉脸 臨临 舉举 舊旧 艦舰 莊庄 虛虚 號号 術术 裝装 補补 製制 複复 覺觉 覽览 觸触 訂订 託托 設设 診诊 詞词 試试
  詩诗 該该 詳详 誌志 認认 誠诚 誤误 請请 諸诸 諾诺 謀谋 謊谎 識识 譯译 變变 讓让 豐丰 負负 財财 貢贡 貨货 責责 貴贵 買买
  費费 資资 賓宾 質质 購购 贈赠 贏赢 趕赶 跡迹 蹟迹 軍军 軟软 載载 輕轻 輛辆 輩辈 輪轮 輸输 轉转 辦办 迴回 遊游 運运 遠远
  適适 選选 遺遗 邊边 郵邮 釋释 針针 銀银 鋼钢 鋪铺 銷销 鎖锁 鏡镜 闊阔 隨随 隱隐 雙双 雜杂 雲云 靈灵 靜静 響响 順顺 須须
  預预 頓顿 頭头 題题 願愿 顯显 風风 飯饭 飲饮 餘余 館馆 驅驱 驚惊 魚鱼 鮮鲜 鳥鸟 麥麦 麵面 齡龄
`;

const simplifiedOf = new Map(
  PAIRS.trim()
    .split(/\s+/)
    .map((pair): [string, string] => {
      const [traditional = '', simple = ''] = pair;
      return [traditional, simple];
    }),
);

/**
 * The simplified form of a character; the character itself where none is known.
 *
 * @example simplified('學') // '学'
 */
export function simplified(character: string): string {
  return simplifiedOf.get(character) ?? character;
}
